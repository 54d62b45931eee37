package dev.wfmon.verify;

import dev.wfmon.promql.Interpolator;
import dev.wfmon.promql.VariableValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The values of a dashboard's variables.
 *
 * @param options all that can be picked of a variable, for panels that are repeated
 */
record Scope(Map<String, VariableValue> values, Map<String, List<String>> options) {

    Scope {
        values = Map.copyOf(values);
        options = Map.copyOf(options);
    }

    String interpolate(String text) {
        return new Interpolator(values).apply(text);
    }

    /** The scopes of a thing that is repeated for each value that is picked of a variable. */
    List<Scope> repeated(String variable) {
        VariableValue picked = values.get(variable);
        if (picked == null) {
            return List.of(this);
        }
        List<String> each = picked.verbatim() ? options.getOrDefault(variable, List.of()) : picked.values();
        return each.isEmpty()
                ? List.of(this)
                : each.stream()
                        .map(value -> with(variable, VariableValue.ofSeveral(List.of(value))))
                        .toList();
    }

    Scope with(String variable, VariableValue value) {
        Map<String, VariableValue> more = new HashMap<>(values);
        more.put(variable, value);
        return new Scope(more, options);
    }

    /** The variables that have another value here, in people's words: {@code pod=a}. */
    String differences(Scope other) {
        return values.keySet().stream()
                .filter(name -> !Objects.equals(values.get(name), other.values.get(name)))
                .sorted()
                .map(name -> name + "="
                        + String.join(
                                ",", Objects.requireNonNull(values.get(name)).values()))
                .collect(Collectors.joining(", "));
    }
}
