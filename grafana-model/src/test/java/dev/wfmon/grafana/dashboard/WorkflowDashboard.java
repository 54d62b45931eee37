package dev.wfmon.grafana.dashboard;

import static dev.wfmon.grafana.dashboard.Color.GREEN;
import static dev.wfmon.grafana.dashboard.Color.ORANGE;
import static dev.wfmon.grafana.dashboard.Color.RED;
import static dev.wfmon.grafana.dashboard.Color.YELLOW;

import dev.wfmon.json.JsonObject;

/** A dashboard in the style of the workflow specification, with every type of panel. */
final class WorkflowDashboard {

    private static final String RUNNING =
            "workflow_status_gauge{workflow_type=\"play-orchestration\", task_id=~\"$task_id\", status=\"Running\"}";

    private WorkflowDashboard() {}

    static JsonObject build() {
        return Dashboard.titled("Multi-Agent Workflow Monitoring")
                .uid("workflow-monitoring")
                .description("Progress of workflows, performance of agents, health of the system")
                .tags("taskmaster", "workflows", "agents")
                .timezone("utc")
                .refresh("30s")
                .time("now-24h", "now")
                .tooltip(GraphTooltip.SHARED_CROSSHAIR)
                .variable(Variable.datasource("datasource", "prometheus").label("Data source"))
                .variable(Variable.datasource("logs", "loki").label("Logs"))
                .variable(Variable.labelValues(
                                "task_id", "workflow_info{workflow_type=\"play-orchestration\"}", "task_id")
                        .label("Task")
                        .multi()
                        .includeAll())
                .variable(Variable.labelValues("agent_type", "agent_execution_duration_seconds_count", "github_app")
                        .label("Agent")
                        .multi()
                        .includeAll()
                        .allValue(".*"))
                .annotation(Annotation.query("Alerts", "ALERTS{alertstate=\"firing\"}")
                        .title("{{alertname}}")
                        .text("{{severity}}")
                        .tags("component", "severity")
                        .color(ORANGE))
                .link(DashboardLink.byTags("Related", "workflows")
                        .asDropdown()
                        .keepTime()
                        .keepVariables())
                .link(DashboardLink.to("Runbooks", "https://docs.taskmaster.com/runbooks")
                        .icon("doc")
                        .inNewTab())
                .section("Overview", activeWorkflows(), completionRate(), successRate(), firingAlerts(), byStatus())
                .section("Workflow progress", durationByStage(), suspension(), stages(), queueDepth(), durations())
                .section("Agent performance", agents(), failures())
                .collapsedSection("System health", resources(), webhooks(), errors(), about())
                .build();
    }

    private static Panel<?> activeWorkflows() {
        return Panel.stat("Active workflows")
                .description("Workflows that run now")
                .query(Query.instant("count(" + RUNNING + ") or vector(0)").legend("Active"))
                .thresholds(Thresholds.base(GREEN).then(10, YELLOW).then(25, RED))
                .unit(Unit.SHORT)
                .decimals(0)
                .noValue("0")
                .links(Link.to("Open task", "/d/task?var-task_id=${__field.labels.task_id}&${__url_time_range}"));
    }

    private static Panel<?> completionRate() {
        return Panel.stat("Tasks completed (24h)")
                .query(Query.instant("sum(increase(workflow_completed_total{status=\"Succeeded\"}[24h]))")
                        .legend("Tasks"))
                .color(ColorMode.PALETTE_CLASSIC)
                .graphMode(StatGraph.NONE)
                .showChange();
    }

    private static Panel<?> successRate() {
        return Panel.gauge("Success rate")
                .size(6, 4)
                .query(Query.instant("sum(increase(workflow_completed_total{status=\"Succeeded\"}[1h]))"
                        + " / sum(increase(workflow_completed_total[1h]))"))
                .unit(Unit.PERCENT_UNIT)
                .min(0)
                .max(1)
                .thresholds(Thresholds.base(RED).then(0.95, YELLOW).then(0.99, GREEN))
                .thresholdLabels();
    }

    private static Panel<?> firingAlerts() {
        return Panel.alertList("Firing alerts")
                .size(6, 8)
                .labels("{component=~\"workflow|agent\"}")
                .states(AlertState.FIRING, AlertState.PENDING)
                .order(AlertOrder.IMPORTANCE);
    }

    private static Panel<?> byStatus() {
        return Panel.pieChart("Workflows by status")
                .size(18, 4)
                .query(Query.instant("sum by (status) (workflow_status_gauge)").legend("{{status}}"))
                .donut()
                .labels(PieLabel.PERCENT)
                .legendNames(PieLabel.VALUE)
                .legendRight();
    }

    private static Panel<?> durationByStage() {
        return Panel.timeSeries("Workflow duration by stage")
                .query(Query.range(stageQuantile("0.95")).legend("{{stage}} p95"))
                .query(Query.range(stageQuantile("0.50")).legend("{{stage}} median"))
                .unit(Unit.SECONDS)
                .lineInterpolation(LineInterpolation.SMOOTH)
                .fillOpacity(10)
                .axisLabel("Duration")
                .legendTable(Calculation.MEAN, Calculation.MAX)
                .tooltip(TooltipMode.ALL, TooltipOrder.DESCENDING)
                .panelLinks(Link.to("Runbook", "https://docs.taskmaster.com/runbooks/stages")
                        .inNewTab());
    }

    private static String stageQuantile(String quantile) {
        return "histogram_quantile(" + quantile
                + ", sum by (le, stage) (rate(workflow_stage_duration_seconds_bucket[$__rate_interval])))";
    }

    private static Panel<?> suspension() {
        return Panel.barGauge("Suspension wait times")
                .query(Query.instant("sum by (suspension_point) (rate(workflow_suspension_duration_seconds_sum[1h]))"
                                + " / sum by (suspension_point) (rate(workflow_suspension_duration_seconds_count[1h]))")
                        .legend("{{suspension_point}}"))
                .unit(Unit.SECONDS)
                .thresholds(Thresholds.base(GREEN).then(3600, YELLOW).then(86400, RED))
                .style(BarGaugeStyle.LCD);
    }

    private static Panel<?> stages() {
        return Panel.stateTimeline("Stage of each workflow")
                .query(Query.range("max by (task_id) (workflow_stage{task_id=~\"$task_id\"})")
                        .legend("{{task_id}}"))
                .mappings(
                        ValueMapping.value("0").text("Implementation").color(Color.BLUE),
                        ValueMapping.value("1").text("Quality").color(Color.PURPLE),
                        ValueMapping.range(2, 3).text("Testing").color(GREEN),
                        ValueMapping.special(SpecialValue.NULL_OR_NAN).text("None"))
                .showValues(Visibility.ALWAYS)
                .noLegend();
    }

    private static Panel<?> queueDepth() {
        return Panel.timeSeries("Task queue depth")
                .query(Query.range("sum by (status) (task_status)").legend("{{status}}"))
                .drawStyle(DrawStyle.BARS)
                .fillOpacity(80)
                .stacking(Stacking.NORMAL)
                .override(FieldOverride.byName("completed").color(GREEN));
    }

    private static Panel<?> durations() {
        return Panel.heatmap("Workflow durations")
                .query(Query.heatmap("sum by (le) (increase(workflow_duration_seconds_bucket[$__rate_interval]))"))
                .unit(Unit.SECONDS)
                .scheme("Blues")
                .maxDataPoints(60);
    }

    private static Panel<?> agents() {
        return Panel.table("Implementation agents")
                .query(Query.table("sum by (github_app) (rate(agent_execution_duration_seconds_sum[1h]))"
                        + " / sum by (github_app) (rate(agent_execution_duration_seconds_count[1h]))"))
                .query(Query.table("sum by (github_app) (rate(agent_success_total[1h]))"
                        + " / sum by (github_app) (rate(agent_total[1h]))"))
                .transform(Transformation.merge())
                .transform(Transformation.organize()
                        .exclude("Time")
                        .rename("github_app", "Agent")
                        .rename("Value #A", "Average duration")
                        .rename("Value #B", "Success rate")
                        .order("github_app", "Value #A", "Value #B"))
                .override(FieldOverride.byName("Average duration").unit(Unit.SECONDS))
                .override(FieldOverride.byName("Success rate")
                        .unit(Unit.PERCENT_UNIT)
                        .min(0)
                        .max(1)
                        .cells(CellStyle.GAUGE)
                        .columnWidth(200))
                .sortByDescending("Success rate");
    }

    private static Panel<?> failures() {
        return Panel.timeSeries("Failures by reason")
                .query(Query.range("topk(5, sum by (failure_reason) (rate(agent_failure_total[$__rate_interval])))")
                        .legend("{{failure_reason}}")
                        .minStep("1m"))
                .unit(Unit.COUNTS_PER_SECOND)
                .showThresholds(ThresholdStyle.DASHED)
                .thresholds(Thresholds.base(Color.TRANSPARENT).then(0.1, RED));
    }

    private static Panel<?> resources() {
        return Panel.timeSeries("Agent resources")
                .query(Query.range("sum by (pod) (rate(container_cpu_usage_seconds_total[$__rate_interval]))")
                        .legend("{{pod}} CPU"))
                .query(Query.range("sum by (pod) (container_memory_working_set_bytes)")
                        .legend("{{pod}} memory"))
                .override(FieldOverride.byQuery("B").unit(Unit.BYTES).axisPlacement(AxisPlacement.RIGHT));
    }

    private static Panel<?> webhooks() {
        return Panel.timeSeries("GitHub webhooks")
                .query(Query.range("sum(rate(github_webhook_received_total[$__rate_interval])) * 60")
                        .legend("Received"))
                .query(Query.range("sum(rate(github_webhook_processed_total[$__rate_interval])) * 60")
                        .legend("Processed"))
                .unit(Unit.COUNTS_PER_MINUTE)
                .last("6h");
    }

    private static Panel<?> errors() {
        return Panel.logs("Errors of the agents")
                .dataSource(DataSource.loki("${logs}"))
                .query(Query.logs("{app=~\"rex|blaze|cleo|tess\"} |= \"error\""))
                .deduplicate(LogDeduplication.SIGNATURE);
    }

    private static Panel<?> about() {
        return Panel.text("Alerts fire after **24 h** in one stage.")
                .title("About")
                .transparent();
    }
}
