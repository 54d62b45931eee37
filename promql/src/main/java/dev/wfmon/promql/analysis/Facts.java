package dev.wfmon.promql.analysis;

import dev.wfmon.promql.ValueType;
import java.util.Optional;

/**
 * What is known of the value of one node.
 *
 * @param type its type; empty where a Grafana variable leaves it open
 * @param labels the labels of its series; none for scalars and strings
 * @param range the values of its samples
 * @param outcome whether it yields anything
 * @param isCondition whether it selects by value or existence, so that an alert on it means something: it compares
 *     without {@code bool}, asks what is absent, or is an {@code and} or {@code unless}. An {@code or} is a condition
 *     when both sides are
 */
public record Facts(Optional<ValueType> type, Labels labels, Range range, Outcome outcome, boolean isCondition) {

    boolean isScalar() {
        return type.isPresent() && type.get() == ValueType.SCALAR;
    }

    /** Whether it may be a scalar. */
    boolean isOpen() {
        return type.isEmpty();
    }
}
