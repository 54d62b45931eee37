package dev.wfmon.workflow;

import dev.wfmon.alert.GrafanaRoutes;
import dev.wfmon.alert.routing.AlertmanagerConfig;
import dev.wfmon.alert.routing.InhibitRule;
import dev.wfmon.alert.routing.LabelMatcher;
import dev.wfmon.alert.routing.Receiver;
import dev.wfmon.alert.routing.Route;
import dev.wfmon.grafana.alerting.ContactPoint;
import dev.wfmon.grafana.alerting.Integration;
import dev.wfmon.grafana.alerting.NotificationPolicy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the pack's alerts go: critical ones page somebody, and each goes to the channel of its component.
 *
 * <pre>{@code
 * AlertmanagerConfig config = WorkflowRouting.config();
 * config.toYaml();
 * config.routing().route(Map.of("severity", "critical", "component", "agent")); // on-call and agent-alerts
 * WorkflowRouting.policy(NameMapping.NONE); // the same for Grafana
 * }</pre>
 *
 * <p>Addresses that are secret stand in files below {@code /etc/alertmanager/secrets}; for Grafana, in the variables
 * {@code PAGERDUTY_ROUTING_KEY} and {@code SLACK_URL} of the environment.
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

    private static final String PAGER = "on-call";

    private static final List<String> CHANNELS =
            List.of("platform-alerts", "workflow-alerts", "agent-alerts", "event-alerts");

    private WorkflowRouting() {}

    /** The configuration of an Alertmanager that has these alerts only; routes and inhibition fit into larger ones. */
    public static AlertmanagerConfig config() {
        return config(NameMapping.NONE);
    }

    /** The same where the platform calls labels by other names. */
    public static AlertmanagerConfig config(NameMapping names) {
        AlertmanagerConfig config = AlertmanagerConfig.of(route(names))
                .inhibit(new InhibitRule(List.of(CRITICAL), List.of(WARNING), labels(names, SAME_THING)))
                .inhibit(
                        new InhibitRule(List.of(CRITICAL, BLIND), List.of(REST), labels(names, List.of("environment"))))
                .receiver(Receiver.named(PAGER).pagerDuty(SECRETS + "pagerduty-routing-key"));
        for (String channel : CHANNELS) {
            config = config.receiver(slack(channel));
        }
        return config;
    }

    /** The whole tree of policies of a Grafana that has these alerts only. */
    public static NotificationPolicy policy(NameMapping names) {
        return GrafanaRoutes.of(route(names));
    }

    /** The contact points that the policies name. */
    public static List<ContactPoint> contactPoints() {
        ContactPoint pager = ContactPoint.named(PAGER)
                .by(Integration.of("pagerduty", PAGER).set("integrationKey", "$__env{PAGERDUTY_ROUTING_KEY}"));
        Stream<ContactPoint> channels = CHANNELS.stream()
                .map(channel -> ContactPoint.named(channel)
                        .by(Integration.of("slack", channel)
                                .set("recipient", '#' + channel)
                                .set("url", "$__env{SLACK_URL}")));
        return Stream.concat(Stream.of(pager), channels).toList();
    }

    private static List<String> labels(NameMapping names, List<String> labels) {
        return labels.stream()
                .map(label -> names.labels().getOrDefault(label, label))
                .toList();
    }

    private static Route route(NameMapping names) {
        return Route.to("platform-alerts")
                .groupBy(labels(names, List.of("alertname", "severity", "environment"))
                        .toArray(String[]::new))
                .groupWait(Duration.ofSeconds(30))
                .groupInterval(Duration.ofMinutes(5))
                .repeatInterval(Duration.ofHours(12))
                .route(Route.to(PAGER)
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
