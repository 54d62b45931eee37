package dev.wfmon.truth;

import static dev.wfmon.truth.Facts.DAY;
import static dev.wfmon.truth.Facts.HOUR;
import static dev.wfmon.truth.PanelTruth.graph;
import static dev.wfmon.truth.PanelTruth.instant;

import dev.wfmon.catalogue.WorkflowMetrics;
import java.util.List;

/** The truth of the section "Workflow Progress". */
final class ProgressTruth {

    private ProgressTruth() {}

    static List<PanelTruth> of(Facts facts) {
        Journal journal = facts.journal();
        Growth stages = journal.stages().over(HOUR);
        return List.of(
                graph(
                        "Workflow Duration by Stage",
                        stages.quantile(0.95, WorkflowMetrics.STAGE_DURATION, "stage"),
                        stages.quantile(0.5, WorkflowMetrics.STAGE_DURATION, "stage")),
                graph(
                        "Stage Duration Heat Map",
                        journal.stages().over(facts.view().bar()).buckets(WorkflowMetrics.STAGE_DURATION)),
                suspensionWaits(facts),
                graph(
                        "Suspension Wait Trend",
                        journal.suspensions()
                                .over(HOUR)
                                .quantile(0.95, WorkflowMetrics.SUSPENSION_DURATION, "suspension_point")),
                graph(
                        "Task Completion Trend",
                        journal.ended().over(facts.view().bar()).count("status"),
                        facts.succeeded().over(DAY).count().then(day -> day.map(number -> number / 24))),
                graph(
                        "Task Queue Depth",
                        tasks(facts, "pending"),
                        tasks(facts, "in_progress"),
                        tasks(facts, "completed"),
                        tasks(facts, "failed")),
                graph("Active Workflows by Stage", facts.gauges().running().sum("current_stage")),
                instant(
                        "Workflow Duration by Task",
                        journal.ended().over(facts.range()).mean("task_id").then(tasks -> tasks.top(15))));
    }

    static PanelTruth suspensionWaits(Facts facts) {
        return instant(
                "Suspension Wait Times",
                facts.journal().suspensions().over(facts.range()).mean("suspension_point"));
    }

    static Truth tasks(Facts facts, String state) {
        return facts.gauges().tasks().where("status", state).sum();
    }
}
