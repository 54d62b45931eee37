package dev.wfmon.workflow;

import static dev.wfmon.catalogue.EngineMetrics.UP;
import static dev.wfmon.catalogue.EventMetrics.CIRCUIT_BREAKER_STATE;
import static dev.wfmon.catalogue.EventMetrics.CORRELATION_ATTEMPTS;
import static dev.wfmon.catalogue.EventMetrics.CORRELATION_SUCCESSES;
import static dev.wfmon.catalogue.EventMetrics.PROGRESSION_ATTEMPTS;
import static dev.wfmon.catalogue.EventMetrics.PROGRESSION_SUCCESSES;
import static dev.wfmon.catalogue.EventMetrics.RESUME_ATTEMPTS;
import static dev.wfmon.catalogue.EventMetrics.RESUME_SUCCESSES;
import static dev.wfmon.catalogue.EventMetrics.WEBHOOKS_PROCESSED;
import static dev.wfmon.catalogue.EventMetrics.WEBHOOKS_RECEIVED;
import static dev.wfmon.catalogue.EventMetrics.WEBHOOK_DURATION;
import static dev.wfmon.catalogue.WorkflowMetrics.DURATION;
import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.workflow.Choices.failed;
import static dev.wfmon.workflow.FailureShare.ENVIRONMENT;

import dev.wfmon.alert.Rule;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Gauge;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.workflow.WorkflowThresholds.Events;
import dev.wfmon.workflow.WorkflowThresholds.Failures;
import dev.wfmon.workflow.WorkflowThresholds.Platform;
import dev.wfmon.workflow.WorkflowThresholds.Waits;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What alerts of the platform as a whole: of failures, of events, and of silence. */
record HealthAlerts(Choices choices) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    List<Rule> rules() {
        WorkflowThresholds limits = choices.config().thresholds();
        Events events = limits.events();
        return Stream.of(
                        workflowFailures(limits.workflows().failures()),
                        progressionFailures(limits.workflows().progressionFailures()),
                        webhookDuration(events),
                        unprocessed(events.unprocessed()),
                        uncorrelated(events.uncorrelated()),
                        resumeFailures(events.resumeFailures()),
                        breakerOpen(events.breakerOpen()),
                        down(limits.platform()),
                        List.of(silent(limits.platform())))
                .flatMap(List::stream)
                .toList();
    }

    private List<Rule> workflowFailures(Failures limits) {
        Counter ended = choices.play(DURATION.histogram()).observations();
        return alerting(
                Alert.of(choices.config(), "HighWorkflowFailureRate", "workflow", "high-failure-rate")
                        .says(
                                "High workflow failure rate detected",
                                "{{ $value | humanizePercentage }} of the workflows that ended in the last hour failed."),
                FailureShare.of("workflow_failures", failed(ended), ended, HOUR),
                limits);
    }

    private List<Rule> progressionFailures(Failures limits) {
        return alerting(
                Alert.of(choices.config(), "TaskProgressionFailing", "workflow", "task-progression")
                        .says(
                                "Ended tasks are not followed by the next",
                                "{{ $value | humanizePercentage }} of the steps to the next task failed in the last hour."),
                FailureShare.ofSuccesses(
                        "task_progression_failures",
                        PROGRESSION_SUCCESSES.counter(),
                        PROGRESSION_ATTEMPTS.counter(),
                        HOUR),
                limits);
    }

    private List<Rule> webhookDuration(Events limits) {
        Recorded duration = new Recorded(
                "environment:github_webhook_processing_duration_seconds:p95_rate15m",
                WEBHOOK_DURATION.histogram().rate(QUARTER).by(ENVIRONMENT).quantile(0.95),
                List.of(ENVIRONMENT));
        Vector count =
                WEBHOOK_DURATION.histogram().observations().increase(QUARTER).sum(by(ENVIRONMENT));
        List<Rule> alerts = Alert.of(choices.config(), "WebhookProcessingDelayed", "event", "webhook-delay")
                .says(
                        "GitHub webhooks are processed late",
                        "95% of the webhooks of the last 15 minutes took up to {{ $value | humanizeDuration }}.")
                .above(
                        duration.series().and(count.atLeast(limits.minimumWebhooks())),
                        limits.webhookDuration().limits());
        return Stream.concat(Stream.of(duration.rule()), alerts.stream()).toList();
    }

    private List<Rule> unprocessed(Failures limits) {
        return alerting(
                Alert.of(choices.config(), "EventProcessingDelayed", "event", "event-backlog")
                        .says(
                                "GitHub webhooks arrive faster than they are processed",
                                "{{ $value | humanizePercentage }} of the webhooks of the last 30 minutes are not"
                                        + " processed yet."),
                FailureShare.ofSuccesses(
                        "github_webhooks_unprocessed",
                        WEBHOOKS_PROCESSED.counter(),
                        WEBHOOKS_RECEIVED.counter(),
                        HALF_AN_HOUR),
                limits);
    }

    private List<Rule> uncorrelated(Failures limits) {
        return alerting(
                Alert.of(choices.config(), "EventCorrelationFailing", "event", "event-correlation")
                        .says(
                                "Events do not find their workflows",
                                "{{ $value | humanizePercentage }} of the events of the last hour did not find the workflow"
                                        + " that waits for them."),
                FailureShare.ofSuccesses(
                        "event_correlation_failures",
                        CORRELATION_SUCCESSES.counter(),
                        CORRELATION_ATTEMPTS.counter(),
                        HOUR),
                limits);
    }

    private List<Rule> resumeFailures(Failures limits) {
        return alerting(
                Alert.of(choices.config(), "ResumeOperationsFailing", "event", "resume-failures")
                        .says(
                                "Suspended workflows cannot be resumed",
                                "{{ $value | humanizePercentage }} of the tries to resume a workflow failed in the last"
                                        + " hour."),
                FailureShare.ofSuccesses(
                        "resume_failures", RESUME_SUCCESSES.counter(), RESUME_ATTEMPTS.counter(), HOUR),
                limits);
    }

    private List<Rule> alerting(Alert alert, FailureShare failures, Failures limits) {
        List<Rule> alerts = alert.above(failures.fromFailures(limits.minimum()), limits.share());
        return Stream.concat(failures.rules().stream(), alerts.stream()).toList();
    }

    /** Each instance of a service has its own breaker of the name. */
    private List<Rule> breakerOpen(Waits limits) {
        Vector open = CIRCUIT_BREAKER_STATE.stateSet().in("open").max(by(ENVIRONMENT, "circuit_breaker_name"));
        Alert alert = Alert.of(choices.config(), "CircuitBreakerOpen", "event", "circuit-breaker")
                .says(
                        "Circuit breaker {{ $labels.circuit_breaker_name }} is open",
                        "Calls that circuit breaker {{ $labels.circuit_breaker_name }} guards are refused in"
                                + " {{ $labels.environment }}.");
        return List.of(alert.warning(open, limits.warning()), alert.critical(open, limits.critical()));
    }

    private List<Rule> down(Platform limits) {
        Vector answering = answers().avg(by(ENVIRONMENT));
        Alert alert = Alert.of(choices.config(), "WorkflowPlatformDown", "platform", "platform-down")
                .says(
                        "The workflow platform does not answer",
                        "{{ $value | humanizePercentage }} of the platform's instances in {{ $labels.environment }} answer"
                                + " to scrapes.");
        return List.of(
                alert.warning(answering.lessThan(1), limits.down()),
                alert.critical(answering.equalTo(0), limits.down()));
    }

    /** An environment that was there in the last day and is gone, or none at all: then its name is not known. */
    private Rule silent(Platform limits) {
        Vector known = answers().over(DAY).present().max(by(ENVIRONMENT));
        Vector gone = known.unless(answers().max(by(ENVIRONMENT)));
        Vector none = Vector.unchecked(answers().over(DAY).absent().expr());
        return Alert.of(choices.config(), "WorkflowMetricsMissing", "platform", "metrics-missing")
                .says(
                        "No data from the workflow platform",
                        "Nothing scrapes the workflow platform{{ with $labels.environment }} in {{ . }}{{ end }}: all other"
                                + " alerts are blind.")
                .critical(gone.or(none), limits.noData());
    }

    /** All answers of the platform's instances to scrapes. */
    private Gauge answers() {
        return UP.gauge().where("job", choices.config().job());
    }
}
