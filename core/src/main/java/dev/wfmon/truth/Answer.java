package dev.wfmon.truth;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;

/**
 * What a query must answer at an instant.
 *
 * @param series what is known of the value of each series, by its labels; none where there must be no data
 */
public record Answer(Map<Map<String, String>, Known> series) {

    /** There must be no data. */
    public static final Answer NONE = new Answer(Map.of());

    public Answer {
        series = Map.copyOf(series);
    }

    /** One series without labels. */
    static Answer of(double value) {
        return new Answer(Map.of(Map.of(), Known.exactly(value)));
    }

    static Answer of(Map<Map<String, String>, Double> values) {
        return new Answer(
                values.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> Known.exactly(one.getValue()))));
    }

    boolean isNone() {
        return series.isEmpty();
    }

    /** The value of a series, 0 where there is none. */
    double valueOrZero(Map<String, String> labels) {
        return series.containsKey(labels) ? series.get(labels).value() : 0;
    }

    Answer map(DoubleUnaryOperator change) {
        return map((labels, value) -> change.applyAsDouble(value));
    }

    /** The same series with values worked out from their labels and values. */
    Answer map(ToDoubleBiFunction<Map<String, String>, Double> change) {
        Map<Map<String, String>, Double> changed = new HashMap<>();
        series.forEach((labels, known) -> changed.put(labels, change.applyAsDouble(labels, known.value())));
        return of(changed);
    }

    /** Those series whose value fulfils a condition. */
    Answer filter(DoublePredicate condition) {
        return new Answer(series.entrySet().stream()
                .filter(one -> condition.test(one.getValue().value()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The series with the highest values. */
    Answer top(int number) {
        return new Answer(series.entrySet().stream()
                .sorted(Comparator.comparingDouble(one -> -one.getValue().value()))
                .limit(number)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
