package dev.wfmon.catalogue;

import static dev.wfmon.catalogue.WorkflowMetrics.PLATFORM;
import static dev.wfmon.catalogue.WorkflowMetrics.TASK;

import java.util.List;

/**
 * The metrics of the agents: of their runs, of what Cleo mends and of what Tess tests.
 *
 * <pre>{@code
 * Duration hour = Duration.ofHours(1);
 * AgentMetrics.SUCCESSES.counter().rate(hour).sum().dividedBy(AgentMetrics.RUNS.counter().rate(hour).sum());
 * // sum(rate(agent_success_total[1h])) / sum(rate(agent_total[1h]))
 * }</pre>
 *
 * <p>Which agent it is says {@code github_app}, the GitHub app as which it works.
 */
public final class AgentMetrics {

    private static final Label AGENT =
            Label.oneOf("github_app", "The agent.", "5DLabs-Rex", "5DLabs-Blaze", "5DLabs-Cleo", "5DLabs-Tess");
    private static final Label REASON = Label.oneOf(
            "failure_reason",
            "Why the run failed.",
            "timeout",
            "out_of_memory",
            "api_error",
            "build_failed",
            "tests_failed",
            "review_rejected",
            "other");

    /** How long runs took. */
    public static final Metric EXECUTION_DURATION = PLATFORM.histogram(
                    "agent_execution_duration_seconds", "How long runs of agents took; counts each once, when it ends.")
            .labels(AGENT, TASK)
            .unit("seconds")
            .buckets(30, 60, 120, 300, 600, 1200, 1800, 2700, 3600, 5400, 7200, 14400, 28800)
            .note("The specification also writes `agent_execution_duration`, which nothing emits.")
            .build();

    /** Runs that ended. */
    public static final Metric RUNS = PLATFORM.counter("agent_total", "Runs of agents that ended, well or not.")
            .labels(AGENT)
            .note("The name does not say what is counted; the platform emits it so.")
            .build();

    /** Runs that succeeded. */
    public static final Metric SUCCESSES = PLATFORM.counter("agent_success_total", "Runs of agents that succeeded.")
            .labels(AGENT)
            .note("The specification also speaks of `agent_success_rate`: this divided by `agent_total`.")
            .build();

    /** Runs that failed. */
    public static final Metric FAILURES = PLATFORM.counter("agent_failure_total", "Runs of agents that failed.")
            .labels(AGENT, REASON)
            .note("The specification also calls it `agent_failure_count`.")
            .build();

    /** Warnings that Cleo fixed. */
    public static final Metric CLIPPY_WARNINGS = PLATFORM.counter(
                    "cleo_clippy_warnings_fixed_total", "Warnings of the Rust linter that Cleo fixed.")
            .build();

    /** Formatting that Cleo fixed. */
    public static final Metric FORMATTING_ISSUES = PLATFORM.counter(
                    "cleo_formatting_issues_fixed_total", "Places that Cleo formatted anew.")
            .build();

    /** Pull requests that Cleo handed on to testing. */
    public static final Metric READY_FOR_QA_LABELS = PLATFORM.counter(
                    "cleo_ready_for_qa_labels_added_total", "Pull requests that Cleo labelled as ready for testing.")
            .build();

    /** Reviews in which Tess approved. */
    public static final Metric REVIEW_APPROVALS = PLATFORM.counter(
                    "tess_code_review_approvals_total", "Pull requests that Tess approved.")
            .build();

    /** Deployment tests that passed. */
    public static final Metric TESTS_PASSED = PLATFORM.counter(
                    "tess_deployment_tests_passed_total", "Deployment tests by Tess that passed.")
            .build();

    /** Deployment tests that failed. */
    public static final Metric TESTS_FAILED = PLATFORM.counter(
                    "tess_deployment_tests_failed_total", "Deployment tests by Tess that failed.")
            .note("Not in the specification, but its success rate of testing needs it.")
            .build();

    /** Pull requests to which Tess added tests. */
    public static final Metric COVERAGE_IMPROVEMENTS = PLATFORM.counter(
                    "tess_test_coverage_improvements_total", "Pull requests of which Tess raised the test coverage.")
            .build();

    /** How long Tess tested. */
    public static final Metric TESTING_DURATION = PLATFORM.histogram(
                    "tess_testing_duration_seconds", "How long Tess tested; counts each pull request once, at the end.")
            .unit("seconds")
            .buckets(30, 60, 120, 300, 600, 1200, 1800, 2700, 3600, 5400, 7200, 14400)
            .build();

    static final List<Metric> ALL = List.of(
            EXECUTION_DURATION,
            RUNS,
            SUCCESSES,
            FAILURES,
            CLIPPY_WARNINGS,
            FORMATTING_ISSUES,
            READY_FOR_QA_LABELS,
            REVIEW_APPROVALS,
            TESTS_PASSED,
            TESTS_FAILED,
            COVERAGE_IMPROVEMENTS,
            TESTING_DURATION);

    private AgentMetrics() {}
}
