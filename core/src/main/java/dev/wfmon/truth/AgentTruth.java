package dev.wfmon.truth;

import static dev.wfmon.truth.Facts.HOUR;
import static dev.wfmon.truth.PanelTruth.graph;
import static dev.wfmon.truth.PanelTruth.instant;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.simulation.Agent;
import dev.wfmon.simulation.Run.Achievement;
import java.util.List;

/** The truth of the section "Agent Performance". */
final class AgentTruth {

    private static final String AGENT = "github_app";
    private static final List<String> IMPLEMENTERS = List.of(Agent.REX.githubApp(), Agent.BLAZE.githubApp());

    private AgentTruth() {}

    static List<PanelTruth> of(Facts facts) {
        Journal journal = facts.journal();
        return List.of(
                implementers(facts),
                instant(
                        "Agent Execution Time Comparison",
                        journal.runTimes().over(facts.range()).mean(AGENT)),
                graph(
                        "Agent Success Rate",
                        journal.successfulRuns()
                                .over(HOUR)
                                .shareOf(journal.runs().over(HOUR), AGENT)),
                graph(
                        "Agent Execution Time",
                        journal.runTimes().over(HOUR).quantile(0.95, AgentMetrics.EXECUTION_DURATION, AGENT)),
                runHeatmap(facts),
                instant(
                        "Failures by Agent and Reason",
                        journal.failedRuns().over(facts.range()).count(AGENT, "failure_reason")),
                graph(
                        "Agent Failures",
                        journal.failedRuns().over(facts.view().bar()).count(AGENT)),
                failureReasons(facts),
                graph(
                        "Cleo Quality Metrics",
                        perMinute(facts, Achievement.CLIPPY_WARNING_FIXED),
                        perMinute(facts, Achievement.FORMATTING_FIXED),
                        perMinute(facts, Achievement.READY_FOR_QA_LABELLED)),
                graph(
                        "Tess Testing Performance",
                        perMinute(facts, Achievement.REVIEW_APPROVED),
                        perMinute(facts, Achievement.TEST_PASSED),
                        perMinute(facts, Achievement.COVERAGE_IMPROVED)),
                graph("Tess Testing Success Rate", passed(journal)),
                graph(
                        "Tess Testing Duration",
                        journal.testing().over(HOUR).quantile(0.95, AgentMetrics.TESTING_DURATION)));
    }

    private static PanelTruth implementers(Facts facts) {
        Growth runs = implementers(facts, facts.journal().runs());
        return instant(
                "Implementation Agent Comparison",
                implementers(facts, facts.journal().runTimes()).mean(AGENT),
                implementers(facts, facts.journal().successfulRuns()).shareOf(runs, AGENT),
                runs.count(AGENT));
    }

    private static Growth implementers(Facts facts, Events events) {
        return events.where(AGENT, IMPLEMENTERS).over(facts.range());
    }

    static PanelTruth runHeatmap(Facts facts) {
        return graph(
                "Agent Duration Heat Map",
                facts.journal().runTimes().over(facts.view().bar()).buckets(AgentMetrics.EXECUTION_DURATION));
    }

    static PanelTruth failureReasons(Facts facts) {
        return instant(
                "Top Agent Failure Reasons",
                facts.journal()
                        .failedRuns()
                        .over(facts.range())
                        .count("failure_reason")
                        .then(reasons -> reasons.filter(number -> number > 0).top(5)));
    }

    private static Truth perMinute(Facts facts, Achievement achievement) {
        return facts.journal()
                .achieved(achievement)
                .over(facts.view().rateInterval())
                .perMinute();
    }

    private static Truth passed(Journal journal) {
        Growth passed = journal.achieved(Achievement.TEST_PASSED).over(HOUR);
        Growth failed = journal.achieved(Achievement.TEST_FAILED).over(HOUR);
        return passed.shareOf(passed.and(failed));
    }
}
