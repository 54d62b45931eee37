package dev.wfmon.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An event that GitHub sent.
 *
 * @param arrival when it was received
 * @param type the label {@code event_type}
 * @param processing from the arrival to the end of processing
 * @param correlated whether the workflow that waits for it was found; empty when none was sought
 */
public record Webhook(Instant arrival, String type, Duration processing, Optional<Boolean> correlated) {

    /** When it was dealt with. */
    public Instant processed() {
        return arrival.plus(processing);
    }
}
