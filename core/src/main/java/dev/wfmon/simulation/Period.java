package dev.wfmon.simulation;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from the first instant in it
 * @param to the first instant after it, not before {@code from}
 */
public record Period(Instant from, Instant to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends at " + to + ", before it starts at " + from);
        }
    }

    static Period of(Instant from, Duration length) {
        return new Period(from, from.plus(length));
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** The end of it, of that length at most. */
    public Period last(Duration most) {
        return new Period(length().compareTo(most) > 0 ? to.minus(most) : from, to);
    }
}
