package dev.wfmon.workflow;

import static dev.wfmon.grafana.dashboard.Color.GREEN;
import static dev.wfmon.grafana.dashboard.Color.ORANGE;
import static dev.wfmon.grafana.dashboard.Color.RED;
import static dev.wfmon.grafana.dashboard.Color.YELLOW;
import static dev.wfmon.workflow.Expressions.panel;

import dev.wfmon.grafana.dashboard.AlertState;
import dev.wfmon.grafana.dashboard.Annotation;
import dev.wfmon.grafana.dashboard.AxisPlacement;
import dev.wfmon.grafana.dashboard.Calculation;
import dev.wfmon.grafana.dashboard.Dashboard;
import dev.wfmon.grafana.dashboard.FieldOverride;
import dev.wfmon.grafana.dashboard.GraphTooltip;
import dev.wfmon.grafana.dashboard.LineInterpolation;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Query;
import dev.wfmon.grafana.dashboard.Thresholds;
import dev.wfmon.grafana.dashboard.TimeSeriesPanel;
import dev.wfmon.grafana.dashboard.Transformation;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.grafana.dashboard.Variable;
import dev.wfmon.json.JsonObject;

/**
 * The main dashboard of the workflow platform.
 *
 * <p>What a workflow or an agent has finished is counted by the {@code _count} of its duration histogram, which goes
 * up once for each; the state series ({@code workflow_status_gauge}, {@code task_status}) are 1 for the current state
 * and 0 for the others, so they are summed and never rated.
 */
final class WorkflowDashboard {

    static final String UID = "workflow-monitoring";

    private static final Unit CORES = Unit.suffix("cores");
    private static final Thresholds SUCCESS_RATE =
            Thresholds.base(RED).then(0.95, YELLOW).then(0.99, GREEN);

    private WorkflowDashboard() {}

    static JsonObject build() {
        return Dashboard.titled("Multi-Agent Workflow Monitoring")
                .uid(UID)
                .description("Progress of the workflows, performance of the agents and health of the platform.")
                .tags("taskmaster", "workflows", "agents")
                .timezone("utc")
                .refresh("30s")
                .time("now-24h", "now")
                .tooltip(GraphTooltip.SHARED_CROSSHAIR)
                .variable(Variable.datasource("datasource", "prometheus").label("Data source"))
                .variable(Variable.labelValues(
                                "task_id", "workflow_info{workflow_type=\"play-orchestration\"}", "task_id")
                        .label("Task")
                        .multi()
                        .includeAll()
                        .allValue(".*"))
                .variable(Variable.labelValues("agent_type", "agent_execution_duration_seconds_count", "github_app")
                        .label("Agent")
                        .multi()
                        .includeAll()
                        .allValue(".*"))
                .annotation(Annotation.query("Alerts", "ALERTS{alertstate=\"firing\", component!=\"\"}")
                        .title("{{alertname}}")
                        .tags("component", "severity")
                        .color(RED))
                .section("Overview", activeWorkflows(), completions(), systemHealth(), firingAlerts())
                .section(
                        "Workflow Progress",
                        durationByStage(),
                        suspensionWaits(),
                        completionTrend(),
                        queueDepth(),
                        activeByStage(),
                        durationByTask())
                .section(
                        "Agent Performance",
                        implementationAgents(),
                        agentSuccess(),
                        agentDuration(),
                        failureReasons(),
                        cleoQuality(),
                        tessResults(),
                        tessDuration())
                .section(
                        "System Health",
                        resourceUsage(),
                        errorRates(),
                        webhooks(),
                        webhookDuration(),
                        resumeDuration(),
                        platformSuccess(),
                        circuitBreakers())
                .section("Alerting", alerts(), longestRunning(), alertTrend())
                .build();
    }

    private static Panel<?> activeWorkflows() {
        return Panel.stat("Active Workflows")
                .description("Workflows that are running now.")
                .size(6, 5)
                .query(Query.instant(panel("sum(workflow_status_gauge{PLAY, status='Running'})"))
                        .legend("Active"))
                .noValue("0")
                .thresholds(Thresholds.base(GREEN).then(10, YELLOW).then(25, RED));
    }

    private static Panel<?> completions() {
        return Panel.stat("Task Completion Rate (24h)")
                .description("Workflows that succeeded in the last 24 hours.")
                .size(6, 5)
                .query(Query.instant(
                                panel("sum(increase(workflow_duration_seconds_count{PLAY, status='Succeeded'}[24h]))"))
                        .legend("Tasks/Day"))
                .unit(Unit.SHORT)
                .decimals(0)
                .noValue("0");
    }

    private static Panel<?> systemHealth() {
        return Panel.stat("System Health")
                .description("Share of the workflows ended in the last hour that did not fail.")
                .size(6, 5)
                .query(Query.instant(panel("""
                                1 - (sum(rate(workflow_duration_seconds_count{PLAY, status='Failed'}[1h])) or vector(0))
                                  / (sum(rate(workflow_duration_seconds_count{PLAY}[1h])) > 0)
                                """)).legend("Success Rate"))
                .unit(Unit.PERCENT_UNIT)
                .decimals(1)
                .noValue("none ended")
                .thresholds(SUCCESS_RATE);
    }

    private static Panel<?> firingAlerts() {
        return Panel.stat("Alert Summary")
                .description("Alerts that fire now.")
                .size(6, 5)
                .query(Query.instant(panel("count(ALERTS{alertstate='firing', component!=''})"))
                        .legend("Firing"))
                .noValue("0")
                .thresholds(Thresholds.base(GREEN).then(1, RED));
    }

    private static Panel<?> durationByStage() {
        return Panel.timeSeries("Workflow Duration by Stage")
                .description("How long stages take that ended in the shown interval.")
                .query(Query.range(quantile(0.95, "workflow_stage_duration_seconds_bucket{PLAY}", "stage"))
                        .legend("{{stage}} (95th percentile)"))
                .query(Query.range(quantile(0.5, "workflow_stage_duration_seconds_bucket{PLAY}", "stage"))
                        .legend("{{stage}} (median)"))
                .unit(Unit.SECONDS)
                .lineInterpolation(LineInterpolation.SMOOTH);
    }

    private static Panel<?> suspensionWaits() {
        return Panel.barGauge("Suspension Wait Times")
                .description("Mean wait per suspension that ended in the selected time range.")
                .size(12, 8)
                .query(Query.instant(panel("""
                                sum by (suspension_point) (increase(workflow_suspension_duration_seconds_sum{PLAY}[$__range]))
                                  / sum by (suspension_point) (increase(workflow_suspension_duration_seconds_count{PLAY}[$__range]))
                                """)).legend("{{suspension_point}}"))
                .unit(Unit.SECONDS)
                .thresholds(Thresholds.base(GREEN).then(3600, YELLOW).then(86400, RED));
    }

    private static Panel<?> completionTrend() {
        return Panel.timeSeries("Task Completion Trend")
                .description("Workflows ended per hour, by how they ended.")
                .size(8, 8)
                .query(Query.range(panel("sum by (status) (increase(workflow_duration_seconds_count{PLAY}[1h]))"))
                        .legend("{{status}}"))
                .unit(Unit.SHORT)
                .axisSoftMin(0);
    }

    private static Panel<?> queueDepth() {
        return Panel.timeSeries("Task Queue Depth")
                .description("Tasks by their state.")
                .size(8, 8)
                .query(tasks("pending").legend("Pending Tasks"))
                .query(tasks("in_progress").legend("In Progress"))
                .query(tasks("completed").legend("Completed"))
                .unit(Unit.SHORT)
                .axisSoftMin(0);
    }

    private static Query tasks(String status) {
        return Query.range(panel("sum(task_status{status='" + status + "', task_id=~'$task_id'})"));
    }

    private static Panel<?> activeByStage() {
        return Panel.timeSeries("Active Workflows by Stage")
                .description("Running workflows, by the stage they are in.")
                .size(8, 8)
                .query(Query.range(panel("sum by (current_stage) (workflow_status_gauge{PLAY, status='Running'})"))
                        .legend("{{current_stage}}"))
                .unit(Unit.SHORT)
                .axisSoftMin(0);
    }

    private static Panel<?> durationByTask() {
        return Panel.barGauge("Workflow Duration by Task")
                .description("Mean duration of the workflows that ended in the selected time range.")
                .size(24, 7)
                .query(Query.instant(panel("""
                                sum by (task_id) (increase(workflow_duration_seconds_sum{PLAY}[$__range]))
                                  / sum by (task_id) (increase(workflow_duration_seconds_count{PLAY}[$__range]))
                                """)).legend("Task {{task_id}}"))
                .unit(Unit.SECONDS);
    }

    private static Panel<?> implementationAgents() {
        String agents = "github_app=~'5DLabs-Rex|5DLabs-Blaze'";
        return Panel.table("Implementation Agent Comparison")
                .description("Rex and Blaze over the selected time range.")
                .query(Query.table(panel("""
                        sum by (github_app) (increase(agent_execution_duration_seconds_sum{AGENTS}[$__range]))
                          / sum by (github_app) (increase(agent_execution_duration_seconds_count{AGENTS}[$__range]))
                        """.replace("AGENTS", agents))))
                .query(Query.table(panel("""
                        sum by (github_app) (increase(agent_success_total{AGENTS}[$__range]))
                          / sum by (github_app) (increase(agent_total{AGENTS}[$__range]))
                        """.replace("AGENTS", agents))))
                .transform(Transformation.merge())
                .transform(Transformation.organize()
                        .exclude("Time")
                        .rename("github_app", "Agent")
                        .rename("Value #A", "Avg Duration")
                        .rename("Value #B", "Success Rate"))
                .override(FieldOverride.byName("Avg Duration").unit(Unit.SECONDS))
                .override(FieldOverride.byName("Success Rate").unit(Unit.PERCENT_UNIT));
    }

    private static Panel<?> agentSuccess() {
        return Panel.timeSeries("Agent Success Rate")
                .description("Share of the last hour's runs that succeeded.")
                .query(Query.range(panel("""
                                sum by (github_app) (rate(agent_success_total{AGENT}[1h]))
                                  / sum by (github_app) (rate(agent_total{AGENT}[1h]))
                                """)).legend("{{github_app}}"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .max(1);
    }

    private static Panel<?> agentDuration() {
        return Panel.timeSeries("Agent Execution Time")
                .description("95th percentile of the runs that ended in the shown interval.")
                .query(Query.range(quantile(0.95, "agent_execution_duration_seconds_bucket{AGENT}", "github_app"))
                        .legend("{{github_app}}"))
                .unit(Unit.SECONDS);
    }

    private static Panel<?> failureReasons() {
        return Panel.barGauge("Top Agent Failure Reasons")
                .description("The five most frequent reasons in the selected time range.")
                .size(12, 8)
                .query(Query.instant(panel(
                                "topk(5, sum by (failure_reason) (increase(agent_failure_total{AGENT}[$__range])))"))
                        .legend("{{failure_reason}}"))
                .unit(Unit.SHORT)
                .decimals(0);
    }

    private static Panel<?> cleoQuality() {
        return Panel.timeSeries("Cleo Quality Metrics")
                .description("What Cleo mends and labels, per minute.")
                .size(8, 8)
                .query(perMinute("cleo_clippy_warnings_fixed_total").legend("Clippy Warnings Fixed/min"))
                .query(perMinute("cleo_formatting_issues_fixed_total").legend("Format Issues Fixed/min"))
                .query(perMinute("cleo_ready_for_qa_labels_added_total").legend("Ready-for-QA Labels Added/min"))
                .unit(Unit.COUNTS_PER_MINUTE);
    }

    private static Panel<?> tessResults() {
        return Panel.timeSeries("Tess Testing Performance")
                .description("What Tess approves, passes and improves, per minute.")
                .size(8, 8)
                .query(perMinute("tess_code_review_approvals_total").legend("Code Reviews Approved/min"))
                .query(perMinute("tess_deployment_tests_passed_total").legend("Deployment Tests Passed/min"))
                .query(perMinute("tess_test_coverage_improvements_total").legend("Test Coverage Improvements/min"))
                .unit(Unit.COUNTS_PER_MINUTE);
    }

    private static Panel<?> tessDuration() {
        return Panel.timeSeries("Tess Testing Duration")
                .description("95th percentile of the tests that ended in the shown interval.")
                .size(8, 8)
                .query(Query.range(quantile(0.95, "tess_testing_duration_seconds_bucket"))
                        .legend("Testing Duration (95th percentile)"))
                .unit(Unit.SECONDS);
    }

    private static Panel<?> resourceUsage() {
        return Panel.timeSeries("Agent Resource Usage")
                .description("Cores in use (left) and working set (right) of each agent's pod.")
                .size(24, 8)
                .query(Query.range(panel(
                                "sum by (pod) (rate(container_cpu_usage_seconds_total{pod=~'.*-(rex|blaze|cleo|tess)-.*',"
                                        + " container!=''}[$__rate_interval]))"))
                        .legend("{{pod}} CPU"))
                .query(Query.range(panel(
                                "sum by (pod) (container_memory_working_set_bytes{pod=~'.*-(rex|blaze|cleo|tess)-.*',"
                                        + " container!=''})"))
                        .legend("{{pod}} Memory"))
                .unit(CORES)
                .override(FieldOverride.byQuery("B").unit(Unit.BYTES).axisPlacement(AxisPlacement.RIGHT));
    }

    private static Panel<?> errorRates() {
        return Panel.timeSeries("Error Rates by Component")
                .description("Share of each component's attempts in the last hour that failed.")
                .query(errorRate("agent_success_total", "agent_total").legend("Agents"))
                .query(errorRate("resume_successful_total", "resume_total_attempts")
                        .legend("Resume"))
                .query(errorRate("event_correlation_success_total", "event_correlation_attempts_total")
                        .legend("Event correlation"))
                .query(errorRate("task_progression_success_total", "task_progression_attempts_total")
                        .legend("Task progression"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .max(1);
    }

    private static Query errorRate(String successes, String attempts) {
        return Query.range(panel("1 - sum(rate(" + successes + "[1h])) / sum(rate(" + attempts + "[1h]))"));
    }

    private static Panel<?> webhooks() {
        return Panel.timeSeries("GitHub Webhook Processing")
                .description("Webhooks per minute.")
                .query(perMinute("github_webhook_received_total").legend("Webhooks Received/min"))
                .query(perMinute("github_webhook_processed_total").legend("Webhooks Processed/min"))
                .unit(Unit.COUNTS_PER_MINUTE);
    }

    private static Panel<?> webhookDuration() {
        return Panel.timeSeries("GitHub Webhook Duration")
                .description("95th percentile of the time from receipt to the end of processing.")
                .query(Query.range(quantile(0.95, "github_webhook_processing_duration_seconds_bucket", "event_type"))
                        .legend("{{event_type}}"))
                .unit(Unit.SECONDS);
    }

    private static Panel<?> resumeDuration() {
        return Panel.timeSeries("Resume Operation Duration")
                .description("95th percentile of the resumes that ended in the shown interval.")
                .query(Query.range(quantile(0.95, "resume_operation_duration_seconds_bucket"))
                        .legend("Resume (95th percentile)"))
                .unit(Unit.SECONDS);
    }

    private static Panel<?> platformSuccess() {
        return Panel.stat("Platform Success Rates (1h)")
                .description("Share of the last hour's attempts that succeeded.")
                .size(12, 8)
                .query(successRate("resume_successful_total", "resume_total_attempts")
                        .legend("Resume"))
                .query(successRate("event_correlation_success_total", "event_correlation_attempts_total")
                        .legend("Event correlation"))
                .query(successRate("task_progression_success_total", "task_progression_attempts_total")
                        .legend("Task progression"))
                .unit(Unit.PERCENT_UNIT)
                .decimals(1)
                .thresholds(SUCCESS_RATE);
    }

    private static Query successRate(String successes, String attempts) {
        return Query.instant(panel("sum(rate(" + successes + "[1h])) / sum(rate(" + attempts + "[1h]))"));
    }

    private static Panel<?> circuitBreakers() {
        return Panel.barGauge("Circuit Breakers")
                .description("The state that each circuit breaker is in.")
                .size(12, 8)
                .query(Query.instant(panel("sum by (circuit_breaker_name, state) (circuit_breaker_state_gauge)"))
                        .legend("{{circuit_breaker_name}} {{state}}"))
                .thresholds(Thresholds.base(GREEN));
    }

    private static Panel<?> alerts() {
        return Panel.alertList("Alerts")
                .description("What fires or is about to.")
                .size(12, 9)
                .states(AlertState.FIRING, AlertState.PENDING);
    }

    private static Panel<?> longestRunning() {
        return Panel.barGauge("Longest Running Workflows")
                .description("Age of the ten oldest running workflows; an alert fires after 24 hours.")
                .size(12, 9)
                .query(Query.instant(panel("""
                                topk(10, (time() - workflow_start_time_seconds{PLAY})
                                  and on (workflow_name) (workflow_status_gauge{PLAY, status='Running'} == 1))
                                """)).legend("{{workflow_name}}"))
                .unit(Unit.SECONDS)
                .thresholds(Thresholds.base(GREEN).then(43200, ORANGE).then(86400, RED));
    }

    private static TimeSeriesPanel alertTrend() {
        return Panel.timeSeries("Firing Alerts")
                .description("Alerts that fired, over time.")
                .size(24, 7)
                .query(Query.range(panel("count by (alertname, severity) (ALERTS{alertstate='firing', component!=''})"))
                        .legend("{{alertname}} ({{severity}})"))
                .legendTable(Calculation.MAX)
                .unit(Unit.SHORT);
    }

    private static Query perMinute(String counter) {
        return Query.range(panel("sum(rate(" + counter + "[$__rate_interval])) * 60"));
    }

    /** The quantile of a histogram in each shown interval, one series for each value of the labels. */
    private static String quantile(double quantile, String buckets, String... labels) {
        String by = String.join(", ", labels) + (labels.length == 0 ? "le" : ", le");
        return panel(
                "histogram_quantile(" + quantile + ", sum by (" + by + ") (rate(" + buckets + "[$__rate_interval])))");
    }
}
