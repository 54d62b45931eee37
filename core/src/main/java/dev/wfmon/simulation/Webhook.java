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

    static Webhook of(Instant arrival, String type, Weather weather, Dice dice, Optional<Boolean> correlated) {
        Duration wait = Duration.between(arrival, weather.lookedAt(arrival));
        return new Webhook(arrival, type, wait.plus(dice.around(weather.processing(arrival))), correlated);
    }

    /** When it was dealt with. */
    public Instant processed() {
        return arrival.plus(processing);
    }
}
