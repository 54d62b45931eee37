package dev.wfmon.truth;

import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Suspension.Resume;
import dev.wfmon.simulation.Webhook;
import dev.wfmon.truth.Watch.Level;
import dev.wfmon.workflow.WorkflowThresholds;
import dev.wfmon.workflow.WorkflowThresholds.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the alerts of events watch. */
final class EventWatches {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final double QUANTILE = 0.95;

    private final History history;
    private final WorkflowThresholds.Events limits;

    private EventWatches(History history, WorkflowThresholds.Events limits) {
        this.history = history;
        this.limits = limits;
    }

    static Stream<Watch> of(History history, WorkflowThresholds.Events limits) {
        EventWatches all = new EventWatches(history, limits);
        return Stream.of(all.duration(), all.unprocessed(), all.uncorrelated(), all.resumes(), all.breaker());
    }

    private Watch duration() {
        Moments processed = Moments.of(history.webhooks().stream().map(Webhook::processed));
        Limits seconds = limits.webhookDuration().limits();
        Watch.Measure quantile = at -> processed.in(QUARTER, at) < limits.minimumWebhooks() ? Double.NaN : quantile(at);
        return new Watch("WebhookProcessingDelayed", Map.of(), history.period(), quantile, Level.of(seconds));
    }

    /** The duration, in seconds, that so many of the last quarter of an hour did not exceed. */
    private double quantile(Instant at) {
        List<Duration> durations = history.webhooks().stream()
                .filter(webhook -> webhook.processed().isAfter(at.minus(QUARTER))
                        && !webhook.processed().isAfter(at))
                .map(Webhook::processing)
                .sorted()
                .toList();
        int place = (int) Math.ceil(QUANTILE * durations.size()) - 1;
        return durations.get(place).toMillis() / 1000.0;
    }

    /** More may be processed than arrive, which is no failure. */
    private Watch unprocessed() {
        Moments arrived = Moments.of(history.webhooks().stream().map(Webhook::arrival));
        Moments processed = Moments.of(history.webhooks().stream().map(Webhook::processed));
        return Watch.share(
                "EventProcessingDelayed",
                history.period(),
                limits.unprocessed(),
                at -> arrived.in(HALF_AN_HOUR, at) - processed.in(HALF_AN_HOUR, at),
                at -> arrived.in(HALF_AN_HOUR, at));
    }

    private Watch uncorrelated() {
        Moments lost = sought(Stream.of(false));
        Moments tried = sought(Stream.of(false, true));
        return Watch.share(
                "EventCorrelationFailing",
                history.period(),
                limits.uncorrelated(),
                at -> lost.in(HOUR, at),
                at -> tried.in(HOUR, at));
    }

    private Moments sought(Stream<Boolean> found) {
        List<Optional<Boolean>> wanted = found.map(Optional::of).toList();
        return Moments.of(history.webhooks().stream()
                .filter(webhook -> wanted.contains(webhook.correlated()))
                .map(Webhook::processed));
    }

    private Watch resumes() {
        Moments failed =
                Moments.of(tries().filter(resume -> !resume.succeeded()).map(Resume::end));
        Moments tried = Moments.of(tries().map(Resume::end));
        return Watch.share(
                "ResumeOperationsFailing",
                history.period(),
                limits.resumeFailures(),
                at -> failed.in(HOUR, at),
                at -> tried.in(HOUR, at));
    }

    private Stream<Resume> tries() {
        return history.workflows().stream()
                .flatMap(workflow -> workflow.stages().stream())
                .flatMap(stage -> stage.suspension().stream())
                .flatMap(wait -> wait.resumes().stream());
    }

    private Watch breaker() {
        return new Watch(
                "CircuitBreakerOpen",
                Map.of("circuit_breaker_name", "github-api"),
                history.period(),
                at -> history.breakerOpen().stream().anyMatch(open -> open.contains(at)) ? 1 : 0,
                List.of(
                        Level.warning(0.5, limits.breakerOpen().warning()),
                        Level.critical(0.5, limits.breakerOpen().critical())));
    }
}
