package dev.wfmon.truth;

import static dev.wfmon.truth.Facts.HOUR;
import static dev.wfmon.truth.PanelTruth.graph;
import static dev.wfmon.truth.PanelTruth.instant;

import dev.wfmon.catalogue.AgentMetrics;
import java.util.List;

/** The truth of the dashboard of one agent. */
final class AgentDetailTruth {

    private AgentDetailTruth() {}

    static List<PanelTruth> of(Facts facts) {
        Journal journal = facts.journal();
        Growth runs = journal.runs().over(facts.range());
        Growth lastHour = journal.runTimes().over(HOUR);
        return List.of(
                instant("Runs", runs.count()),
                instant(
                        "Success Rate",
                        journal.successfulRuns().over(facts.range()).shareOf(runs)),
                instant("Mean Duration", journal.runTimes().over(facts.range()).mean()),
                graph(
                        "Run Duration",
                        lastHour.quantile(0.95, AgentMetrics.EXECUTION_DURATION),
                        lastHour.quantile(0.5, AgentMetrics.EXECUTION_DURATION)),
                AgentTruth.runHeatmap(facts),
                AgentTruth.failureReasons(facts),
                graph(
                        "Failures by Reason",
                        journal.failedRuns().over(facts.view().bar()).count("failure_reason")),
                instant(
                        "Slowest Tasks",
                        journal.runTimes().over(facts.range()).mean("task_id").then(tasks -> tasks.top(15))),
                PodsTruth.cpuHeatmap(facts),
                PodsTruth.memoryHeatmap(facts),
                PodsTruth.usage(facts, "agent"));
    }
}
