package dev.wfmon.workflow;

import static dev.wfmon.workflow.Expressions.rule;

import dev.wfmon.alert.Rule;
import dev.wfmon.alert.RuleGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The platform's alerts, for Prometheus or vmalert. */
final class WorkflowAlerts {

    private static final String RUNBOOKS = "https://docs.taskmaster.com/runbooks/";

    private WorkflowAlerts() {}

    static List<RuleGroup> groups() {
        return List.of(stuck(), health(), agents());
    }

    private static RuleGroup stuck() {
        return new RuleGroup(
                "workflow.stuck",
                "1m",
                List.of(
                        new Alert("WorkflowStuckTooLong", "warning", "workflow", "stuck-workflows")
                                // The start time stays after the end, so only running workflows count; they know their
                                // stage.
                                .when("""
                                (time() - workflow_start_time_seconds{PLAY})
                                  * on (workflow_name) group_left (current_stage)
                                  (workflow_status_gauge{PLAY, status='Running'} == 1)
                                  > 86400
                                """, "5m")
                                .says(
                                        "Workflow {{ $labels.workflow_name }} stuck for >24h",
                                        "Workflow {{ $labels.workflow_name }} for task {{ $labels.task_id }} has been running for"
                                                + " {{ $value | humanizeDuration }}. Current stage: {{ $labels.current_stage }}")));
    }

    private static RuleGroup health() {
        return new RuleGroup(
                "workflow.health",
                "1m",
                List.of(
                        new Alert("HighWorkflowFailureRate", "critical", "workflow", "high-failure-rate")
                                .when("""
                                        sum(rate(workflow_duration_seconds_count{PLAY, status='Failed'}[1h]))
                                          / sum(rate(workflow_duration_seconds_count{PLAY}[1h]))
                                          > 0.1
                                        """, "10m")
                                .says(
                                        "High workflow failure rate detected",
                                        "{{ $value | humanizePercentage }} of the workflows that ended in the last hour"
                                                + " failed."),
                        new Alert("WebhookProcessingDelayed", "warning", "webhook", "webhook-delay")
                                .when("""
                                        histogram_quantile(0.95,
                                          sum by (le) (rate(github_webhook_processing_duration_seconds_bucket[5m]))
                                        ) > 30
                                        """, "10m")
                                .says(
                                        "GitHub webhooks are processed late",
                                        "95% of webhooks take up to {{ $value | humanizeDuration }}."),
                        new Alert("AgentMemoryNearLimit", "warning", "resources", "resource-exhaustion")
                                .when("""
                                        max by (namespace, pod, container) (
                                          container_memory_working_set_bytes{pod=~'.*-(rex|blaze|cleo|tess)-.*', container!=''}
                                            / (container_spec_memory_limit_bytes{pod=~'.*-(rex|blaze|cleo|tess)-.*', container!=''} > 0)
                                        ) > 0.9
                                        """, "15m")
                                .says(
                                        "Agent pod {{ $labels.pod }} is about to run out of memory",
                                        "Container {{ $labels.container }} uses {{ $value | humanizePercentage }} of its"
                                                + " memory limit.")));
    }

    private static RuleGroup agents() {
        return new RuleGroup(
                "workflow.agents",
                "1m",
                List.of(new Alert("AgentPerformanceDegradation", "warning", "agent", "agent-performance")
                        .when("""
                                sum by (github_app) (rate(agent_execution_duration_seconds_sum[1h]))
                                  / sum by (github_app) (rate(agent_execution_duration_seconds_count[1h]))
                                  > 1.5 * sum by (github_app) (rate(agent_execution_duration_seconds_sum[24h]))
                                  / sum by (github_app) (rate(agent_execution_duration_seconds_count[24h]))
                                """, "15m")
                        .says(
                                "Agent {{ $labels.github_app }} performance degradation",
                                "Agent {{ $labels.github_app }} takes {{ $value | humanizeDuration }} on average in the"
                                        + " last hour, over 50% more than in the last 24 hours.")));
    }

    /** An alert as this pack writes them: with severity, component and runbook. */
    private record Alert(String name, String severity, String component, String runbook) {

        Condition when(String expr, String pending) {
            return new Condition(this, rule(expr), pending);
        }
    }

    /** An alert that lacks only its words. */
    private record Condition(Alert alert, String expr, String pending) {

        Rule says(String summary, String description) {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("severity", alert.severity());
            labels.put("component", alert.component());
            Map<String, String> annotations = new LinkedHashMap<>();
            annotations.put("summary", summary);
            annotations.put("description", description);
            annotations.put("runbook_url", RUNBOOKS + alert.runbook());
            return new Rule.Alerting(alert.name(), expr, pending, labels, annotations);
        }
    }
}
