package dev.wfmon.truth;

import static dev.wfmon.truth.PanelTruth.graph;
import static dev.wfmon.truth.PanelTruth.instant;

import java.util.List;

/** The truth of the dashboard of one task. */
final class TaskTruth {

    private TaskTruth() {}

    static List<PanelTruth> of(Facts facts) {
        Journal journal = facts.journal();
        Gauges gauges = facts.gauges();
        return List.of(
                instant("Workflows Ended", journal.ended().over(facts.range()).count("status")),
                instant("Running For", gauges.ages().max()),
                instant("Mean Duration", journal.ended().over(facts.range()).mean()),
                instant(
                        "Workflows of the Task",
                        gauges.workflows()
                                .sum("environment", "workflow_name", "current_stage", "status")
                                .then(states -> states.filter(state -> state == 1))),
                graph("Stages", gauges.running().sum("current_stage")),
                graph("Task States", gauges.tasks().sum("status")),
                instant("Stage Durations", journal.stages().over(facts.range()).mean("stage")),
                ProgressTruth.suspensionWaits(facts),
                instant(
                        "Agents of the Task",
                        journal.runTimes().over(facts.range()).mean("github_app")),
                AgentTruth.runHeatmap(facts),
                PodsTruth.usage(facts, "pod"));
    }
}
