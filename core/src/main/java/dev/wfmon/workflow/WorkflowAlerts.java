package dev.wfmon.workflow;

import static dev.wfmon.workflow.Expressions.rule;

import dev.wfmon.alert.Rule;
import dev.wfmon.alert.RuleGroup;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The platform's alerts, for Prometheus or vmalert. */
final class WorkflowAlerts {

    private static final String RUNBOOKS = "https://docs.taskmaster.com/runbooks/";

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
                                // The start time stays after the end, so only running workflows count; they know their
                                // stage.
                                .when("""
                                (time() - workflow_start_time_seconds{PLAY})
                                  * on (workflow_name) group_left (current_stage)
                                  (workflow_status_gauge{PLAY, status='Running'} == 1)
                                  > 86400
                                """, Duration.ofMinutes(5))
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
                                .when("""
                                        sum(rate(workflow_duration_seconds_count{PLAY, status='Failed'}[1h]))
                                          / sum(rate(workflow_duration_seconds_count{PLAY}[1h]))
                                          > 0.1
                                        """, Duration.ofMinutes(10))
                                .says(
                                        "High workflow failure rate detected",
                                        "{{ $value | humanizePercentage }} of the workflows that ended in the last hour"
                                                + " failed."),
                        new Alert("WebhookProcessingDelayed", "warning", "webhook", "webhook-delay")
                                .when("""
                                        histogram_quantile(0.95,
                                          sum by (le) (rate(github_webhook_processing_duration_seconds_bucket[5m]))
                                        ) > 30
                                        """, Duration.ofMinutes(10))
                                .says(
                                        "GitHub webhooks are processed late",
                                        "95% of webhooks take up to {{ $value | humanizeDuration }}."),
                        new Alert("AgentMemoryNearLimit", "warning", "resources", "resource-exhaustion")
                                .when("""
                                        max by (namespace, pod, container) (
                                          container_memory_working_set_bytes{pod=~'.*-(rex|blaze|cleo|tess)-.*', container!=''}
                                            / (container_spec_memory_limit_bytes{pod=~'.*-(rex|blaze|cleo|tess)-.*', container!=''} > 0)
                                        ) > 0.9
                                        """, Duration.ofMinutes(15))
                                .says(
                                        "Agent pod {{ $labels.pod }} is about to run out of memory",
                                        "Container {{ $labels.container }} uses {{ $value | humanizePercentage }} of its"
                                                + " memory limit.")));
    }

    private static RuleGroup agents() {
        return RuleGroup.of(
                "workflow.agents",
                List.of(new Alert("AgentPerformanceDegradation", "warning", "agent", "agent-performance")
                        .when("""
                                sum by (github_app) (rate(agent_execution_duration_seconds_sum[1h]))
                                  / sum by (github_app) (rate(agent_execution_duration_seconds_count[1h]))
                                  > 1.5 * sum by (github_app) (rate(agent_execution_duration_seconds_sum[24h]))
                                  / sum by (github_app) (rate(agent_execution_duration_seconds_count[24h]))
                                """, Duration.ofMinutes(15))
                        .says(
                                "Agent {{ $labels.github_app }} performance degradation",
                                "Agent {{ $labels.github_app }} takes {{ $value | humanizeDuration }} on average in the"
                                        + " last hour, over 50% more than in the last 24 hours.")));
    }

    /** An alert as this pack writes them: with severity, component and runbook. */
    private record Alert(String name, String severity, String component, String runbook) {

        Condition when(String expr, Duration pending) {
            return new Condition(this, rule(expr), pending);
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
