package dev.wfmon.workflow;

import static dev.wfmon.catalogue.AgentMetrics.CLIPPY_WARNINGS;
import static dev.wfmon.catalogue.AgentMetrics.COVERAGE_IMPROVEMENTS;
import static dev.wfmon.catalogue.AgentMetrics.EXECUTION_DURATION;
import static dev.wfmon.catalogue.AgentMetrics.FAILURES;
import static dev.wfmon.catalogue.AgentMetrics.FORMATTING_ISSUES;
import static dev.wfmon.catalogue.AgentMetrics.READY_FOR_QA_LABELS;
import static dev.wfmon.catalogue.AgentMetrics.REVIEW_APPROVALS;
import static dev.wfmon.catalogue.AgentMetrics.RUNS;
import static dev.wfmon.catalogue.AgentMetrics.SUCCESSES;
import static dev.wfmon.catalogue.AgentMetrics.TESTING_DURATION;
import static dev.wfmon.catalogue.AgentMetrics.TESTS_PASSED;
import static dev.wfmon.catalogue.ClusterMetrics.CPU_USAGE;
import static dev.wfmon.catalogue.ClusterMetrics.MEMORY_WORKING_SET;
import static dev.wfmon.catalogue.EngineMetrics.ALERTS;
import static dev.wfmon.catalogue.EventMetrics.CIRCUIT_BREAKER_STATE;
import static dev.wfmon.catalogue.EventMetrics.CORRELATION_ATTEMPTS;
import static dev.wfmon.catalogue.EventMetrics.CORRELATION_SUCCESSES;
import static dev.wfmon.catalogue.EventMetrics.PROGRESSION_ATTEMPTS;
import static dev.wfmon.catalogue.EventMetrics.PROGRESSION_SUCCESSES;
import static dev.wfmon.catalogue.EventMetrics.RESUME_ATTEMPTS;
import static dev.wfmon.catalogue.EventMetrics.RESUME_DURATION;
import static dev.wfmon.catalogue.EventMetrics.RESUME_SUCCESSES;
import static dev.wfmon.catalogue.EventMetrics.WEBHOOKS_PROCESSED;
import static dev.wfmon.catalogue.EventMetrics.WEBHOOKS_RECEIVED;
import static dev.wfmon.catalogue.EventMetrics.WEBHOOK_DURATION;
import static dev.wfmon.catalogue.WorkflowMetrics.DURATION;
import static dev.wfmon.catalogue.WorkflowMetrics.STAGE_DURATION;
import static dev.wfmon.catalogue.WorkflowMetrics.START_TIME;
import static dev.wfmon.catalogue.WorkflowMetrics.STATUS;
import static dev.wfmon.catalogue.WorkflowMetrics.SUSPENSION_DURATION;
import static dev.wfmon.catalogue.WorkflowMetrics.TASK_STATUS;
import static dev.wfmon.grafana.dashboard.Color.GREEN;
import static dev.wfmon.grafana.dashboard.Color.ORANGE;
import static dev.wfmon.grafana.dashboard.Color.RED;
import static dev.wfmon.grafana.dashboard.Color.YELLOW;
import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.promql.dsl.Match.label;
import static dev.wfmon.promql.dsl.Matching.on;
import static dev.wfmon.workflow.Choices.ofAgentContainers;
import static dev.wfmon.workflow.Choices.ofImplementers;
import static dev.wfmon.workflow.Choices.ofPickedAgents;
import static dev.wfmon.workflow.Choices.ofPickedTasks;
import static dev.wfmon.workflow.Choices.picked;

import dev.wfmon.catalogue.Metric;
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
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Gauge;
import dev.wfmon.promql.dsl.Grouping;
import dev.wfmon.promql.dsl.Histogram;
import dev.wfmon.promql.dsl.HistogramGrowth;
import dev.wfmon.promql.dsl.Scalar;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.promql.dsl.Window;
import java.time.Duration;

/**
 * The main dashboard of the workflow platform.
 *
 * <p>What a workflow or an agent has finished is counted by the {@code _count} of its duration histogram, which goes
 * up once for each; the state series ({@code workflow_status_gauge}, {@code task_status}) are 1 for the current state
 * and 0 for the others, so they are summed and never rated.
 */
final class WorkflowDashboard {

    static final String UID = "workflow-monitoring";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Grouping BY_AGENT = by("github_app");
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
                .query(instant(picked(STATUS.stateSet()).count("Running")).legend("Active"))
                .noValue("0")
                .thresholds(Thresholds.base(GREEN).then(10, YELLOW).then(25, RED));
    }

    private static Panel<?> completions() {
        return Panel.stat("Task Completion Rate (24h)")
                .description("Workflows that succeeded in the last 24 hours.")
                .size(6, 5)
                .query(instant(ended().where("status", "Succeeded")
                                .increase(Duration.ofDays(1))
                                .sum())
                        .legend("Tasks/Day"))
                .unit(Unit.SHORT)
                .decimals(0)
                .noValue("0");
    }

    private static Panel<?> systemHealth() {
        Vector failed = ended().where("status", "Failed").rate(HOUR).sum();
        Vector all = ended().rate(HOUR).sum();
        return Panel.stat("System Health")
                .description("Share of the workflows ended in the last hour that did not fail.")
                .size(6, 5)
                .query(instant(Scalar.of(1).minus(failed.orZero().dividedBy(all.greaterThan(0))))
                        .legend("Success Rate"))
                .unit(Unit.PERCENT_UNIT)
                .decimals(1)
                .noValue("none ended")
                .thresholds(SUCCESS_RATE);
    }

    private static Panel<?> firingAlerts() {
        return Panel.stat("Alert Summary")
                .description("Alerts that fire now.")
                .size(6, 5)
                .query(instant(firing().count()).legend("Firing"))
                .noValue("0")
                .thresholds(Thresholds.base(GREEN).then(1, RED));
    }

    private static Panel<?> durationByStage() {
        return Panel.timeSeries("Workflow Duration by Stage")
                .description("How long stages take that ended in the shown interval.")
                .query(range(shown(picked(STAGE_DURATION.histogram()))
                                .by("stage")
                                .quantile(0.95))
                        .legend("{{stage}} (95th percentile)"))
                .query(range(shown(picked(STAGE_DURATION.histogram()))
                                .by("stage")
                                .quantile(0.5))
                        .legend("{{stage}} (median)"))
                .unit(Unit.SECONDS)
                .lineInterpolation(LineInterpolation.SMOOTH);
    }

    private static Panel<?> suspensionWaits() {
        return Panel.barGauge("Suspension Wait Times")
                .description("Mean wait per suspension that ended in the selected time range.")
                .size(12, 8)
                .query(instant(picked(SUSPENSION_DURATION.histogram())
                                .increase(Window.RANGE)
                                .by("suspension_point")
                                .average())
                        .legend("{{suspension_point}}"))
                .unit(Unit.SECONDS)
                .thresholds(Thresholds.base(GREEN).then(3600, YELLOW).then(86400, RED));
    }

    private static Panel<?> completionTrend() {
        return Panel.timeSeries("Task Completion Trend")
                .description("Workflows ended per hour, by how they ended.")
                .size(8, 8)
                .query(range(ended().increase(HOUR).sum(by("status"))).legend("{{status}}"))
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
        return range(ofPickedTasks(TASK_STATUS.stateSet()).count(status));
    }

    private static Panel<?> activeByStage() {
        return Panel.timeSeries("Active Workflows by Stage")
                .description("Running workflows, by the stage they are in.")
                .size(8, 8)
                .query(range(picked(STATUS.stateSet()).count("Running", by("current_stage")))
                        .legend("{{current_stage}}"))
                .unit(Unit.SHORT)
                .axisSoftMin(0);
    }

    private static Panel<?> durationByTask() {
        return Panel.barGauge("Workflow Duration by Task")
                .description("Mean duration of the workflows that ended in the selected time range.")
                .size(24, 7)
                .query(instant(picked(DURATION.histogram())
                                .increase(Window.RANGE)
                                .by("task_id")
                                .average())
                        .legend("Task {{task_id}}"))
                .unit(Unit.SECONDS);
    }

    private static Panel<?> implementationAgents() {
        Vector runs = ofImplementers(RUNS.counter()).increase(Window.RANGE).sum(BY_AGENT);
        Vector successes =
                ofImplementers(SUCCESSES.counter()).increase(Window.RANGE).sum(BY_AGENT);
        return Panel.table("Implementation Agent Comparison")
                .description("Rex and Blaze over the selected time range.")
                .query(table(ofImplementers(EXECUTION_DURATION.histogram())
                        .increase(Window.RANGE)
                        .by("github_app")
                        .average()))
                .query(table(successes.dividedBy(runs)))
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
        Vector runs = ofPickedAgents(RUNS.counter()).rate(HOUR).sum(BY_AGENT);
        Vector successes = ofPickedAgents(SUCCESSES.counter()).rate(HOUR).sum(BY_AGENT);
        return Panel.timeSeries("Agent Success Rate")
                .description("Share of the last hour's runs that succeeded.")
                .query(range(successes.dividedBy(runs)).legend("{{github_app}}"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .max(1);
    }

    private static Panel<?> agentDuration() {
        return Panel.timeSeries("Agent Execution Time")
                .description("95th percentile of the runs that ended in the shown interval.")
                .query(range(shown(ofPickedAgents(EXECUTION_DURATION.histogram()))
                                .by("github_app")
                                .quantile(0.95))
                        .legend("{{github_app}}"))
                .unit(Unit.SECONDS);
    }

    private static Panel<?> failureReasons() {
        return Panel.barGauge("Top Agent Failure Reasons")
                .description("The five most frequent reasons in the selected time range.")
                .size(12, 8)
                .query(instant(ofPickedAgents(FAILURES.counter())
                                .increase(Window.RANGE)
                                .sum(by("failure_reason"))
                                .topk(5))
                        .legend("{{failure_reason}}"))
                .unit(Unit.SHORT)
                .decimals(0);
    }

    private static Panel<?> cleoQuality() {
        return Panel.timeSeries("Cleo Quality Metrics")
                .description("What Cleo mends and labels, per minute.")
                .size(8, 8)
                .query(perMinute(CLIPPY_WARNINGS).legend("Clippy Warnings Fixed/min"))
                .query(perMinute(FORMATTING_ISSUES).legend("Format Issues Fixed/min"))
                .query(perMinute(READY_FOR_QA_LABELS).legend("Ready-for-QA Labels Added/min"))
                .unit(Unit.COUNTS_PER_MINUTE);
    }

    private static Panel<?> tessResults() {
        return Panel.timeSeries("Tess Testing Performance")
                .description("What Tess approves, passes and improves, per minute.")
                .size(8, 8)
                .query(perMinute(REVIEW_APPROVALS).legend("Code Reviews Approved/min"))
                .query(perMinute(TESTS_PASSED).legend("Deployment Tests Passed/min"))
                .query(perMinute(COVERAGE_IMPROVEMENTS).legend("Test Coverage Improvements/min"))
                .unit(Unit.COUNTS_PER_MINUTE);
    }

    private static Panel<?> tessDuration() {
        return Panel.timeSeries("Tess Testing Duration")
                .description("95th percentile of the tests that ended in the shown interval.")
                .size(8, 8)
                .query(range(shown(TESTING_DURATION.histogram()).quantile(0.95))
                        .legend("Testing Duration (95th percentile)"))
                .unit(Unit.SECONDS);
    }

    private static Panel<?> resourceUsage() {
        return Panel.timeSeries("Agent Resource Usage")
                .description("Cores in use (left) and working set (right) of each agent's pod.")
                .size(24, 8)
                .query(range(ofAgentContainers(CPU_USAGE.counter())
                                .rate(Window.RATE_INTERVAL)
                                .sum(by("pod")))
                        .legend("{{pod}} CPU"))
                .query(range(ofAgentContainers(MEMORY_WORKING_SET.gauge()).sum(by("pod")))
                        .legend("{{pod}} Memory"))
                .unit(CORES)
                .override(FieldOverride.byQuery("B").unit(Unit.BYTES).axisPlacement(AxisPlacement.RIGHT));
    }

    private static Panel<?> errorRates() {
        return Panel.timeSeries("Error Rates by Component")
                .description("Share of each component's attempts in the last hour that failed.")
                .query(errorRate(SUCCESSES, RUNS).legend("Agents"))
                .query(errorRate(RESUME_SUCCESSES, RESUME_ATTEMPTS).legend("Resume"))
                .query(errorRate(CORRELATION_SUCCESSES, CORRELATION_ATTEMPTS).legend("Event correlation"))
                .query(errorRate(PROGRESSION_SUCCESSES, PROGRESSION_ATTEMPTS).legend("Task progression"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .max(1);
    }

    private static Query errorRate(Metric successes, Metric attempts) {
        return range(Scalar.of(1).minus(share(successes, attempts)));
    }

    private static Panel<?> webhooks() {
        return Panel.timeSeries("GitHub Webhook Processing")
                .description("Webhooks per minute.")
                .query(perMinute(WEBHOOKS_RECEIVED).legend("Webhooks Received/min"))
                .query(perMinute(WEBHOOKS_PROCESSED).legend("Webhooks Processed/min"))
                .unit(Unit.COUNTS_PER_MINUTE);
    }

    private static Panel<?> webhookDuration() {
        return Panel.timeSeries("GitHub Webhook Duration")
                .description("95th percentile of the time from receipt to the end of processing.")
                .query(range(shown(WEBHOOK_DURATION.histogram())
                                .by("event_type")
                                .quantile(0.95))
                        .legend("{{event_type}}"))
                .unit(Unit.SECONDS);
    }

    private static Panel<?> resumeDuration() {
        return Panel.timeSeries("Resume Operation Duration")
                .description("95th percentile of the resumes that ended in the shown interval.")
                .query(range(shown(RESUME_DURATION.histogram()).quantile(0.95)).legend("Resume (95th percentile)"))
                .unit(Unit.SECONDS);
    }

    private static Panel<?> platformSuccess() {
        return Panel.stat("Platform Success Rates (1h)")
                .description("Share of the last hour's attempts that succeeded.")
                .size(12, 8)
                .query(successRate(RESUME_SUCCESSES, RESUME_ATTEMPTS).legend("Resume"))
                .query(successRate(CORRELATION_SUCCESSES, CORRELATION_ATTEMPTS).legend("Event correlation"))
                .query(successRate(PROGRESSION_SUCCESSES, PROGRESSION_ATTEMPTS).legend("Task progression"))
                .unit(Unit.PERCENT_UNIT)
                .decimals(1)
                .thresholds(SUCCESS_RATE);
    }

    private static Query successRate(Metric successes, Metric attempts) {
        return instant(share(successes, attempts));
    }

    private static Vector share(Metric successes, Metric attempts) {
        return successes
                .counter()
                .rate(HOUR)
                .sum()
                .dividedBy(attempts.counter().rate(HOUR).sum());
    }

    private static Panel<?> circuitBreakers() {
        return Panel.barGauge("Circuit Breakers")
                .description("The state that each circuit breaker is in.")
                .size(12, 8)
                .query(instant(CIRCUIT_BREAKER_STATE.stateSet().counts(by("circuit_breaker_name", "state")))
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
        Vector age = Scalar.time().minus(picked(START_TIME.gauge()));
        return Panel.barGauge("Longest Running Workflows")
                .description("Age of the ten oldest running workflows; an alert fires after 24 hours.")
                .size(12, 9)
                .query(instant(age.and(picked(STATUS.stateSet()).in("Running"), on("workflow_name"))
                                .topk(10))
                        .legend("{{workflow_name}}"))
                .unit(Unit.SECONDS)
                .thresholds(Thresholds.base(GREEN).then(43200, ORANGE).then(86400, RED));
    }

    private static TimeSeriesPanel alertTrend() {
        return Panel.timeSeries("Firing Alerts")
                .description("Alerts that fired, over time.")
                .size(24, 7)
                .query(range(firing().count(by("alertname", "severity"))).legend("{{alertname}} ({{severity}})"))
                .legendTable(Calculation.MAX)
                .unit(Unit.SHORT);
    }

    /** The workflows that ended. */
    private static Counter ended() {
        return picked(DURATION.histogram()).observations();
    }

    private static Gauge firing() {
        return ALERTS.gauge()
                .where(label("alertstate").is("firing"), label("component").isPresent());
    }

    private static Query perMinute(Metric counter) {
        return range(counter.counter().rate(Window.RATE_INTERVAL).sum().perMinute());
    }

    /** What a histogram observed in each shown interval. */
    private static HistogramGrowth shown(Histogram histogram) {
        return histogram.rate(Window.RATE_INTERVAL);
    }

    private static Query instant(Vector vector) {
        return Query.instant(vector.print());
    }

    private static Query range(Vector vector) {
        return Query.range(vector.print());
    }

    private static Query table(Vector vector) {
        return Query.table(vector.print());
    }
}
