package dev.wfmon.instrument;

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
import static dev.wfmon.catalogue.AgentMetrics.TESTS_FAILED;
import static dev.wfmon.catalogue.AgentMetrics.TESTS_PASSED;

import io.micrometer.core.instrument.Tags;
import java.time.Duration;

/** The meters of agents. */
record AgentMeters(CatalogueMeters meters) {

    void record(AgentEvent event) {
        switch (event) {
            case AgentEvent.Started(Agent agent, String task) -> meters.create(EXECUTION_DURATION, run(agent, task));
            case AgentEvent.Succeeded(Agent agent, String task, Duration took) -> {
                meters.add(SUCCESSES, 1, of(agent));
                ended(agent, task, took);
            }
            case AgentEvent.Failed(Agent agent, String task, Duration took, FailureReason reason) -> {
                meters.add(FAILURES, 1, of(agent).and("failure_reason", reason.label()));
                ended(agent, task, took);
            }
            case AgentEvent.WarningsFixed(int count) -> meters.add(CLIPPY_WARNINGS, count, Tags.empty());
            case AgentEvent.FormattingFixed(int count) -> meters.add(FORMATTING_ISSUES, count, Tags.empty());
            case AgentEvent.ReadyForQaLabelAdded() -> meters.add(READY_FOR_QA_LABELS, 1, Tags.empty());
            case AgentEvent.ReviewApproved() -> meters.add(REVIEW_APPROVALS, 1, Tags.empty());
            case AgentEvent.DeploymentTested(boolean passed) ->
                meters.add(passed ? TESTS_PASSED : TESTS_FAILED, 1, Tags.empty());
            case AgentEvent.CoverageImproved() -> meters.add(COVERAGE_IMPROVEMENTS, 1, Tags.empty());
            case AgentEvent.TestingFinished(Duration took) -> meters.observe(TESTING_DURATION, took, Tags.empty());
        }
    }

    private void ended(Agent agent, String task, Duration took) {
        meters.add(RUNS, 1, of(agent));
        meters.observe(EXECUTION_DURATION, took, run(agent, task));
    }

    private static Tags of(Agent agent) {
        return Tags.of("github_app", agent.githubApp());
    }

    private static Tags run(Agent agent, String task) {
        return of(agent).and("task_id", task);
    }
}
