package dev.wfmon.workflow;

import static dev.wfmon.grafana.dashboard.Color.GREEN;
import static dev.wfmon.grafana.dashboard.Color.RED;
import static dev.wfmon.grafana.dashboard.Color.YELLOW;
import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.workflow.Choices.ofPickedTasks;
import static dev.wfmon.workflow.Queries.instant;
import static dev.wfmon.workflow.Queries.mean;
import static dev.wfmon.workflow.Queries.range;

import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.grafana.dashboard.BarGaugePanel;
import dev.wfmon.grafana.dashboard.DrawStyle;
import dev.wfmon.grafana.dashboard.FieldOverride;
import dev.wfmon.grafana.dashboard.LineInterpolation;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Query;
import dev.wfmon.grafana.dashboard.Section;
import dev.wfmon.grafana.dashboard.Stacking;
import dev.wfmon.grafana.dashboard.Thresholds;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.promql.dsl.HistogramGrowth;
import dev.wfmon.promql.dsl.Window;

/** How workflows and tasks get on. */
record ProgressSection(Choices choices) {

    Section build() {
        return Section.titled("Workflow Progress")
                .panels(
                        durationByStage(),
                        stageHeatmap(),
                        suspensionWaits(),
                        suspensionTrend(),
                        completionTrend(),
                        queueDepth(),
                        activeByStage(),
                        durationByTask());
    }

    private Panel<?> durationByStage() {
        HistogramGrowth stages = choices.picked(WorkflowMetrics.STAGE_DURATION.histogram())
                .increase(Queries.HOUR)
                .by("stage");
        return Panel.timeSeries("Workflow Duration by Stage")
                .description("How long the stages took that ended in the hour before.")
                .query(range(stages.quantile(0.95)).legend("{{stage}} (95th percentile)"))
                .query(range(stages.quantile(0.5)).legend("{{stage}} (median)"))
                .unit(Unit.SECONDS)
                .axisSoftMin(0)
                .lineInterpolation(LineInterpolation.SMOOTH);
    }

    private Panel<?> stageHeatmap() {
        return Panel.heatmap("Stage Duration Heat Map")
                .description("How many stages took how long, by when they ended.")
                .query(Queries.heatmap(choices.picked(WorkflowMetrics.STAGE_DURATION.histogram())))
                .minInterval(Queries.BAR)
                .unit(Unit.SECONDS);
    }

    BarGaugePanel suspensionWaits() {
        return Panel.barGauge("Suspension Wait Times")
                .description("Mean wait per suspension that ended in the selected time range.")
                .query(instant(mean(
                                choices.picked(WorkflowMetrics.SUSPENSION_DURATION.histogram()),
                                Window.RANGE,
                                "suspension_point"))
                        .legend("{{suspension_point}}"))
                .unit(Unit.SECONDS)
                .min(0)
                .thresholds(Thresholds.base(GREEN).then(3600, YELLOW).then(86400, RED));
    }

    private Panel<?> suspensionTrend() {
        HistogramGrowth waits = choices.picked(WorkflowMetrics.SUSPENSION_DURATION.histogram())
                .increase(Queries.HOUR)
                .by("suspension_point");
        return Panel.timeSeries("Suspension Wait Trend")
                .description("95th percentile of the suspensions that ended in the hour before.")
                .query(range(waits.quantile(0.95)).legend("{{suspension_point}}"))
                .unit(Unit.SECONDS)
                .axisSoftMin(0);
    }

    private Panel<?> completionTrend() {
        return Panel.timeSeries("Task Completion Trend")
                .description("Bars: workflows that ended in each interval, an hour or more."
                        + " Line: how many succeeded per hour over the day before.")
                .size(8, 8)
                .query(range(choices.ended().increase(Window.INTERVAL).sum(by("status")))
                        .legend("{{status}}"))
                .query(range(choices.ended()
                                .where("status", "Succeeded")
                                .increase(Queries.DAY)
                                .sum()
                                .dividedBy(24))
                        .legend("Trend per hour"))
                .minInterval(Queries.BAR)
                .drawStyle(DrawStyle.BARS)
                .fillOpacity(60)
                .stacking(Stacking.NORMAL)
                .unit(Unit.SHORT)
                .axisSoftMin(0)
                .override(FieldOverride.byQuery("B")
                        .drawStyle(DrawStyle.LINE)
                        .fillOpacity(0)
                        .lineWidth(2)
                        .stacking(Stacking.NONE));
    }

    private Panel<?> queueDepth() {
        return Panel.timeSeries("Task Queue Depth")
                .description("Tasks by their state.")
                .size(8, 8)
                .query(tasks("pending").legend("Pending Tasks"))
                .query(tasks("in_progress").legend("In Progress"))
                .query(tasks("completed").legend("Completed"))
                .query(tasks("failed").legend("Failed"))
                .unit(Unit.SHORT)
                .axisSoftMin(0);
    }

    private static Query tasks(String status) {
        return range(ofPickedTasks(WorkflowMetrics.TASK_STATUS.stateSet()).count(status));
    }

    private Panel<?> activeByStage() {
        return Panel.timeSeries("Active Workflows by Stage")
                .description("Running workflows, by the stage they are in.")
                .size(8, 8)
                .query(range(choices.picked(WorkflowMetrics.STATUS.stateSet()).count("Running", by("current_stage")))
                        .legend("{{current_stage}}"))
                .unit(Unit.SHORT)
                .axisSoftMin(0)
                .fillOpacity(30)
                .stacking(Stacking.NORMAL);
    }

    private Panel<?> durationByTask() {
        return Panel.barGauge("Workflow Duration by Task")
                .description("Mean duration of the workflows that ended in the selected time range;"
                        + " the 15 tasks that took longest. A click opens the task.")
                .size(24, 9)
                .query(instant(mean(choices.picked(WorkflowMetrics.DURATION.histogram()), Window.RANGE, "task_id")
                                .topk(15)
                                .sortDesc())
                        .legend("Task {{task_id}}"))
                .unit(Unit.SECONDS)
                .min(0)
                .links(Drill.toTask());
    }
}
