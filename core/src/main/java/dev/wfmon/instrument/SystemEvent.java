package dev.wfmon.instrument;

import java.time.Duration;

/**
 * What moves workflows on, or keeps them from it.
 *
 * <pre>{@code
 * List<SystemEvent> events = List.of(
 *         new SystemEvent.WebhookReceived(WebhookType.PULL_REQUEST),
 *         new SystemEvent.EventCorrelated(true),
 *         new SystemEvent.ResumeTried(true, Duration.ofMillis(300)),
 *         new SystemEvent.WebhookProcessed(WebhookType.PULL_REQUEST, Duration.ofMillis(450)));
 * }</pre>
 */
public sealed interface SystemEvent extends PlatformEvent {

    /** A webhook arrived from GitHub. */
    record WebhookReceived(WebhookType type) implements SystemEvent {}

    /**
     * A webhook was processed to the end.
     *
     * @param took since it arrived
     */
    record WebhookProcessed(WebhookType type, Duration took) implements SystemEvent {}

    /** The workflow that waits for an event was sought, and found or not. */
    record EventCorrelated(boolean found) implements SystemEvent {}

    /** It was tried to resume a workflow. */
    record ResumeTried(boolean succeeded, Duration took) implements SystemEvent {}

    /** It was tried to go on from an ended task to the next. */
    record TaskProgressed(boolean succeeded) implements SystemEvent {}

    /** A circuit breaker came into a state, also the first time. */
    record CircuitBreakerMoved(String name, BreakerState state) implements SystemEvent {}
}
