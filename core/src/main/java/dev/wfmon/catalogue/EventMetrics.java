package dev.wfmon.catalogue;

import static dev.wfmon.catalogue.WorkflowMetrics.PLATFORM;

import java.util.List;

/**
 * The metrics of what moves workflows on: webhooks from GitHub, their correlation with workflows, resumes, the progression
 * of tasks, and the circuit breakers between all of these.
 *
 * <pre>{@code
 * EventMetrics.WEBHOOK_DURATION.histogram().rate(Duration.ofMinutes(5)).by("event_type").quantile(0.95);
 * EventMetrics.CIRCUIT_BREAKER_STATE.stateSet().in("open");
 * }</pre>
 */
public final class EventMetrics {

    private static final Label EVENT_TYPE = Label.oneOf(
            "event_type",
            "The kind of GitHub's event.",
            "pull_request",
            "pull_request_review",
            "issue_comment",
            "check_run",
            "push",
            "other");

    /** Webhooks that arrived. */
    public static final Metric WEBHOOKS_RECEIVED = PLATFORM.counter(
                    "github_webhook_received_total", "Webhooks that arrived from GitHub.")
            .labels(EVENT_TYPE)
            .build();

    /** Webhooks that were dealt with. */
    public static final Metric WEBHOOKS_PROCESSED = PLATFORM.counter(
                    "github_webhook_processed_total", "Webhooks from GitHub that were processed to the end.")
            .labels(EVENT_TYPE)
            .build();

    /** How long webhooks took. */
    public static final Metric WEBHOOK_DURATION = PLATFORM.histogram(
                    "github_webhook_processing_duration_seconds",
                    "How long webhooks took from arrival to the end of processing.")
            .labels(EVENT_TYPE)
            .unit("seconds")
            .buckets(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300)
            .note("The specification also calls it `github_webhook_processing_time`.")
            .build();

    /** Events that were to be correlated. */
    public static final Metric CORRELATION_ATTEMPTS = PLATFORM.counter(
                    "event_correlation_attempts_total", "Events for which the workflow that waits for them was sought.")
            .build();

    /** Events that found their workflow. */
    public static final Metric CORRELATION_SUCCESSES = PLATFORM.counter(
                    "event_correlation_success_total", "Events that found the workflow that waits for them.")
            .build();

    /** Tries to resume a workflow. */
    public static final Metric RESUME_ATTEMPTS = PLATFORM.counter(
                    "resume_total_attempts", "Tries to resume a suspended workflow, well or not.")
            .note(
                    "Does not end in _total; the platform emits it so. Libraries that follow OpenMetrics cannot write such a"
                            + " counter, so through Micrometer its type is gauge.")
            .build();

    /** Resumes that succeeded. */
    public static final Metric RESUME_SUCCESSES = PLATFORM.counter(
                    "resume_successful_total", "Suspended workflows that were resumed.")
            .build();

    /** How long resumes took. */
    public static final Metric RESUME_DURATION = PLATFORM.histogram(
                    "resume_operation_duration_seconds", "How long tries to resume took, well or not.")
            .unit("seconds")
            .buckets(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300)
            .note("The specification calls it `resume_operation_duration`.")
            .build();

    /** Tries to go on to the next task. */
    public static final Metric PROGRESSION_ATTEMPTS = PLATFORM.counter(
                    "task_progression_attempts_total", "Tries to go on from an ended task to the next.")
            .build();

    /** Steps to the next task. */
    public static final Metric PROGRESSION_SUCCESSES = PLATFORM.counter(
                    "task_progression_success_total", "Tasks that were followed by the next.")
            .note("The specification also speaks of `task_progression_success_rate`: this divided by"
                    + " `task_progression_attempts_total`.")
            .build();

    /** The state that a circuit breaker is in. */
    public static final Metric CIRCUIT_BREAKER_STATE = PLATFORM.stateSet(
                    "circuit_breaker_state_gauge",
                    "1 for the state that the circuit breaker is in, 0 for those it left.")
            .labels(
                    Label.open("circuit_breaker_name", "What it protects.", "github-api", "argo-api"),
                    Label.states("state", "The state of the circuit breaker.", "closed", "open", "half_open"))
            .note("The name says its type; the platform emits it so. A state that was never entered has no series.")
            .build();

    static final List<Metric> ALL = List.of(
            WEBHOOKS_RECEIVED,
            WEBHOOKS_PROCESSED,
            WEBHOOK_DURATION,
            CORRELATION_ATTEMPTS,
            CORRELATION_SUCCESSES,
            RESUME_ATTEMPTS,
            RESUME_SUCCESSES,
            RESUME_DURATION,
            PROGRESSION_ATTEMPTS,
            PROGRESSION_SUCCESSES,
            CIRCUIT_BREAKER_STATE);

    private EventMetrics() {}
}
