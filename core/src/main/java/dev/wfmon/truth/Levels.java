package dev.wfmon.truth;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** What gauges show at each instant: nothing where they are not scraped. */
record Levels(Function<Instant, List<Level>> at) {

    /** The value of a thing at an instant. */
    record Level(Map<String, String> labels, double value) {}

    /** The sum for each combination of values of labels. */
    Truth sum(String... by) {
        return merged(Double::sum, by);
    }

    /** The highest for each combination of values of labels. */
    Truth max(String... by) {
        return merged(Double::max, by);
    }

    /** How many there are for each combination of values of labels. */
    Truth count(String... by) {
        return map(value -> 1).sum(by);
    }

    Levels map(DoubleUnaryOperator change) {
        return new Levels(instant -> at.apply(instant).stream()
                .map(level -> new Level(level.labels(), change.applyAsDouble(level.value())))
                .toList());
    }

    /** Those whose value fulfils a condition. */
    Levels filter(DoublePredicate condition) {
        return new Levels(instant -> at.apply(instant).stream()
                .filter(level -> condition.test(level.value()))
                .toList());
    }

    /** Those with a value of a label. */
    Levels where(String label, String value) {
        return new Levels(instant -> at.apply(instant).stream()
                .filter(level -> value.equals(level.labels().get(label)))
                .toList());
    }

    private Truth merged(DoubleBinaryOperator merge, String... by) {
        return instant -> {
            Map<Map<String, String>, Double> merged = new HashMap<>();
            for (Level level : at.apply(instant)) {
                merged.merge(Labels.only(level.labels(), by), level.value(), merge::applyAsDouble);
            }
            return Optional.of(Answer.of(merged));
        };
    }
}
