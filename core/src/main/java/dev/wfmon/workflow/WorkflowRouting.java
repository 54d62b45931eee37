package dev.wfmon.workflow;

import dev.wfmon.alert.routing.AlertmanagerConfig;
import dev.wfmon.alert.routing.InhibitRule;
import dev.wfmon.alert.routing.LabelMatcher;
import dev.wfmon.alert.routing.Receiver;
import dev.wfmon.alert.routing.Route;
import java.time.Duration;
import java.util.List;

/**
 * Where the pack's alerts go: critical ones page somebody, and each goes to the channel of its component.
 *
 * <pre>{@code
 * AlertmanagerConfig config = WorkflowRouting.config();
 * config.toYaml();
 * config.routing().route(Map.of("severity", "critical", "component", "agent")); // on-call and agent-alerts
 * }</pre>
 *
 * <p>Addresses that are secret stand in files below {@code /etc/alertmanager/secrets}.
 */
public final class WorkflowRouting {

    private static final String SECRETS = "/etc/alertmanager/secrets/";

    private static final LabelMatcher CRITICAL = LabelMatcher.equal("severity", "critical");
    private static final LabelMatcher WARNING = LabelMatcher.equal("severity", "warning");

    /** The alerts that say that the others cannot be relied on. */
    private static final LabelMatcher BLIND =
            LabelMatcher.matching("alertname", "WorkflowPlatformDown|WorkflowMetricsMissing");

    /** Named one by one, so that alerts of others in the same Alertmanager are left alone. */
    private static final LabelMatcher REST = LabelMatcher.matching("component", "workflow|agent|resources|event");

    /** What tells the things apart that one alert is about; a label that both lack is the same in both. */
    private static final List<String> SAME_THING = List.of(
            "alertname",
            "environment",
            "workflow_name",
            "suspension_point",
            "github_app",
            "namespace",
            "pod",
            "container",
            "circuit_breaker_name");

    private WorkflowRouting() {}

    /** The configuration of an Alertmanager that has these alerts only; routes and inhibition fit into larger ones. */
    public static AlertmanagerConfig config() {
        return AlertmanagerConfig.of(route())
                .inhibit(new InhibitRule(List.of(CRITICAL), List.of(WARNING), SAME_THING))
                .inhibit(new InhibitRule(List.of(CRITICAL, BLIND), List.of(REST), List.of("environment")))
                .receiver(Receiver.named("on-call").pagerDuty(SECRETS + "pagerduty-routing-key"))
                .receiver(slack("platform-alerts"))
                .receiver(slack("workflow-alerts"))
                .receiver(slack("agent-alerts"))
                .receiver(slack("event-alerts"));
    }

    private static Route route() {
        return Route.to("platform-alerts")
                .groupBy("alertname", "severity", "environment")
                .groupWait(Duration.ofSeconds(30))
                .groupInterval(Duration.ofMinutes(5))
                .repeatInterval(Duration.ofHours(12))
                .route(Route.to("on-call")
                        .when(CRITICAL)
                        .repeatInterval(Duration.ofHours(1))
                        .thenContinue())
                .route(Route.to("workflow-alerts").when(LabelMatcher.equal("component", "workflow")))
                .route(Route.to("agent-alerts").when(LabelMatcher.matching("component", "agent|resources")))
                .route(Route.to("event-alerts").when(LabelMatcher.equal("component", "event")))
                .route(Route.to("platform-alerts").when(LabelMatcher.equal("component", "platform")));
    }

    private static Receiver slack(String channel) {
        return Receiver.named(channel).slack('#' + channel, SECRETS + "slack-url");
    }
}
