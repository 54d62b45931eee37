package dev.wfmon.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** What a query must answer at each instant. */
@FunctionalInterface
public interface Truth {

    /**
     * What it must answer at an instant; empty where nobody can tell who only scrapes, as for the time of an outage.
     */
    Optional<Answer> at(Instant instant);

    /** The same, further calculated with. */
    default Truth then(UnaryOperator<Answer> change) {
        return instant -> at(instant).map(change);
    }

    /** Both at the same instant, calculated with. */
    default Truth with(Truth other, BinaryOperator<Answer> calculation) {
        return instant -> at(instant).flatMap(one -> other.at(instant).map(two -> calculation.apply(one, two)));
    }

    /** What it was some time ago. */
    default Truth ago(Duration time) {
        return instant -> at(instant.minus(time));
    }

    /** This where there is any, else the other. */
    default Truth or(Truth other) {
        return with(other, (one, two) -> one.isNone() ? two : one);
    }
}
