package dev.wfmon.workflow;

import static dev.wfmon.catalogue.AgentMetrics.EXECUTION_DURATION;
import static dev.wfmon.catalogue.ClusterMetrics.MEMORY_LIMIT;
import static dev.wfmon.catalogue.ClusterMetrics.MEMORY_WORKING_SET;
import static dev.wfmon.catalogue.EventMetrics.WEBHOOK_DURATION;
import static dev.wfmon.catalogue.WorkflowMetrics.DURATION;
import static dev.wfmon.catalogue.WorkflowMetrics.START_TIME;
import static dev.wfmon.catalogue.WorkflowMetrics.STATUS;
import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.promql.dsl.Matching.on;
import static dev.wfmon.workflow.Choices.ofAgentContainers;
import static dev.wfmon.workflow.Choices.play;

import dev.wfmon.alert.Rule;
import dev.wfmon.alert.RuleGroup;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Histogram;
import dev.wfmon.promql.dsl.Scalar;
import dev.wfmon.promql.dsl.Vector;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The platform's alerts, for Prometheus or vmalert. */
final class WorkflowAlerts {

    private static final String RUNBOOKS = "https://docs.taskmaster.com/runbooks/";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private WorkflowAlerts() {}

    static List<RuleGroup> groups() {
        return Stream.of(stuck(), health(), agents())
                .map(group -> group.interval(Duration.ofMinutes(1)))
                .toList();
    }

    private static RuleGroup stuck() {
        return RuleGroup.of(
                "workflow.stuck",
                List.of(
                        new Alert("WorkflowStuckTooLong", "warning", "workflow", "stuck-workflows")
                                .when(ageOfRunning().greaterThan(Scalar.seconds(DAY)), Duration.ofMinutes(5))
                                .says(
                                        "Workflow {{ $labels.workflow_name }} stuck for >24h",
                                        "Workflow {{ $labels.workflow_name }} for task {{ $labels.task_id }} has been running for"
                                                + " {{ $value | humanizeDuration }}. Current stage: {{ $labels.current_stage }}")));
    }

    private static RuleGroup health() {
        return RuleGroup.of(
                "workflow.health",
                List.of(
                        new Alert("HighWorkflowFailureRate", "critical", "workflow", "high-failure-rate")
                                .when(failureRate().greaterThan(0.1), Duration.ofMinutes(10))
                                .says(
                                        "High workflow failure rate detected",
                                        "{{ $value | humanizePercentage }} of the workflows that ended in the last hour"
                                                + " failed."),
                        new Alert("WebhookProcessingDelayed", "warning", "webhook", "webhook-delay")
                                .when(
                                        WEBHOOK_DURATION
                                                .histogram()
                                                .rate(Duration.ofMinutes(5))
                                                .quantile(0.95)
                                                .greaterThan(30),
                                        Duration.ofMinutes(10))
                                .says(
                                        "GitHub webhooks are processed late",
                                        "95% of webhooks take up to {{ $value | humanizeDuration }}."),
                        new Alert("AgentMemoryNearLimit", "warning", "resources", "resource-exhaustion")
                                .when(memoryUse().greaterThan(0.9), Duration.ofMinutes(15))
                                .says(
                                        "Agent pod {{ $labels.pod }} is about to run out of memory",
                                        "Container {{ $labels.container }} uses {{ $value | humanizePercentage }} of its"
                                                + " memory limit.")));
    }

    private static RuleGroup agents() {
        return RuleGroup.of(
                "workflow.agents",
                List.of(new Alert("AgentPerformanceDegradation", "warning", "agent", "agent-performance")
                        .when(slowdown(), Duration.ofMinutes(15))
                        .says(
                                "Agent {{ $labels.github_app }} performance degradation",
                                "Agent {{ $labels.github_app }} takes {{ $value | humanizeDuration }} on average in the"
                                        + " last hour, over 50% more than in the last 24 hours.")));
    }

    /** The start time stays after the end, so only running workflows count; they know their stage. */
    private static Vector ageOfRunning() {
        return Scalar.time()
                .minus(play(START_TIME.gauge()))
                .times(
                        play(STATUS.stateSet()).in("Running"),
                        on("workflow_name").groupLeft("current_stage"));
    }

    private static Vector failureRate() {
        Counter ended = play(DURATION.histogram()).observations();
        return ended.where("status", "Failed")
                .rate(HOUR)
                .sum()
                .dividedBy(ended.rate(HOUR).sum());
    }

    /** Containers without a limit have a limit of 0. */
    private static Vector memoryUse() {
        return ofAgentContainers(MEMORY_WORKING_SET.gauge())
                .dividedBy(ofAgentContainers(MEMORY_LIMIT.gauge()).greaterThan(0))
                .max(by("namespace", "pod", "container"));
    }

    private static Vector slowdown() {
        Histogram runs = EXECUTION_DURATION.histogram();
        Vector usual = Scalar.of(1.5)
                .times(runs.total().rate(DAY).sum(by("github_app")))
                .dividedBy(runs.observations().rate(DAY).sum(by("github_app")));
        return runs.rate(HOUR).by("github_app").average().greaterThan(usual);
    }

    /** An alert as this pack writes them: with severity, component and runbook. */
    private record Alert(String name, String severity, String component, String runbook) {

        Condition when(Vector condition, Duration pending) {
            return new Condition(this, condition.print(), pending);
        }
    }

    /** An alert that lacks only its words. */
    private record Condition(Alert alert, String expr, Duration pending) {

        Rule says(String summary, String description) {
            return Rule.alert(alert.name(), expr)
                    .pending(pending)
                    .label("severity", alert.severity())
                    .label("component", alert.component())
                    .annotation("summary", summary)
                    .annotation("description", description)
                    .annotation("runbook_url", RUNBOOKS + alert.runbook());
        }
    }
}
