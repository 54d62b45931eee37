package dev.wfmon.workflow;

import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.workflow.Choices.ofPickedAgents;
import static dev.wfmon.workflow.Choices.ofPickedRuns;
import static dev.wfmon.workflow.Queries.instant;
import static dev.wfmon.workflow.Queries.mean;
import static dev.wfmon.workflow.Queries.range;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.grafana.dashboard.DrawStyle;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Stacking;
import dev.wfmon.grafana.dashboard.StatPanel;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.json.JsonObject;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.HistogramGrowth;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.promql.dsl.Window;

/** The detail of one agent: its runs, why they fail, which tasks take it long, and its pods. */
record AgentDashboard(Choices choices) {

    static final String UID = "workflow-agent";

    JsonObject build() {
        return new Frame(choices)
                .ofAgent("Workflow Agent Detail", UID)
                .description("The runs of one agent: duration, failures, tasks and pods.")
                .link(Drill.back())
                .link(Drill.taskDetail())
                .section(
                        "Runs",
                        runs(),
                        successRate(),
                        meanDuration(),
                        duration(),
                        new AgentSection(choices).runHeatmap())
                .section("Failures", new AgentSection(choices).failureReasons(), failureTrend())
                .section("Tasks", slowestTasks())
                .section("Resources", Pods.cpuHeatmap(), Pods.memoryHeatmap(), new Pods(choices).usageByAgent())
                .build();
    }

    private StatPanel runs() {
        return Panel.stat("Runs")
                .description("Runs that ended in the selected time range.")
                .size(8, 5)
                .query(instant(grown(AgentMetrics.RUNS)).legend("Runs"))
                .decimals(0)
                .noValue("no data");
    }

    private StatPanel successRate() {
        return Panel.stat("Success Rate")
                .description("Share of the runs ended in the selected time range that succeeded.")
                .size(8, 5)
                .query(instant(grown(AgentMetrics.SUCCESSES)
                                .dividedBy(grown(AgentMetrics.RUNS).greaterThan(0)))
                        .legend("Success Rate"))
                .unit(Unit.PERCENT_UNIT)
                .decimals(1)
                .noValue("none ended")
                .thresholds(OverviewSection.SUCCESS_RATE);
    }

    private static Vector grown(Metric metric) {
        Counter counter = ofPickedAgents(metric.counter());
        return counter.increase(Window.RANGE).sum();
    }

    private StatPanel meanDuration() {
        return Panel.stat("Mean Duration")
                .description("Mean duration of the runs that ended in the selected time range.")
                .size(8, 5)
                .query(instant(mean(ofPickedRuns(AgentMetrics.EXECUTION_DURATION.histogram()), Window.RANGE))
                        .legend("Duration"))
                .unit(Unit.SECONDS)
                .noValue("none ended");
    }

    private Panel<?> duration() {
        HistogramGrowth runs =
                ofPickedRuns(AgentMetrics.EXECUTION_DURATION.histogram()).increase(Queries.HOUR);
        return Panel.timeSeries("Run Duration")
                .description("How long the runs took that ended in the hour before.")
                .size(16, 8)
                .query(range(runs.quantile(0.95)).legend("95th percentile"))
                .query(range(runs.quantile(0.5)).legend("median"))
                .unit(Unit.SECONDS)
                .axisSoftMin(0);
    }

    private Panel<?> failureTrend() {
        return Panel.timeSeries("Failures by Reason")
                .description("Runs that failed in each interval, an hour or more, by reason.")
                .size(16, 8)
                .query(range(ofPickedAgents(AgentMetrics.FAILURES.counter())
                                .increase(Window.INTERVAL)
                                .sum(by("failure_reason")))
                        .legend("{{failure_reason}}"))
                .minInterval(Queries.BAR)
                .drawStyle(DrawStyle.BARS)
                .fillOpacity(60)
                .stacking(Stacking.NORMAL)
                .unit(Unit.SHORT)
                .axisSoftMin(0);
    }

    private Panel<?> slowestTasks() {
        return Panel.barGauge("Slowest Tasks")
                .description("Mean duration of the agent's runs for each task in the selected time range; the 15 that"
                        + " took longest. A click opens the task.")
                .size(24, 9)
                .query(instant(mean(ofPickedRuns(AgentMetrics.EXECUTION_DURATION.histogram()), Window.RANGE, "task_id")
                                .topk(15)
                                .sortDesc())
                        .legend("Task {{task_id}}"))
                .unit(Unit.SECONDS)
                .min(0)
                .links(Drill.toTask());
    }
}
