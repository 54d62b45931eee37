package dev.wfmon.verify;

import java.time.Duration;
import java.time.Instant;

/** The time that a query is asked for. */
record TimeRange(Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

    TimeRange shiftedBack(Duration by) {
        return new TimeRange(from.minus(by), to.minus(by));
    }
}
