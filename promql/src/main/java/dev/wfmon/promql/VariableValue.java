package dev.wfmon.promql;

import java.util.List;

/**
 * What a Grafana variable is set to.
 *
 * @param values the values chosen
 * @param texts the values as people see them, for <code>${name:text}</code>
 * @param multiple whether the variable lets people choose several values or all: then Grafana takes its values for
 *     parts of a regular expression
 * @param verbatim whether the value goes in as it is: a custom value for All does, unless
 *     its text or {@code percentencode} is asked for
 */
public record VariableValue(List<String> values, List<String> texts, boolean multiple, boolean verbatim) {

    public VariableValue {
        values = List.copyOf(values);
        texts = List.copyOf(texts);
    }

    /** The value of a variable that has one value at a time. */
    public static VariableValue of(String value) {
        return new VariableValue(List.of(value), List.of(value), false, false);
    }

    /** The values chosen of a variable that may have several. */
    public static VariableValue ofSeveral(List<String> values) {
        return new VariableValue(values, values, true, false);
    }

    /** All that there is to choose from, of a variable without a custom value for All. */
    public static VariableValue all(List<String> options) {
        return new VariableValue(options, List.of("All"), true, false);
    }

    /** The custom value for All, such as {@code .*}. */
    public static VariableValue all(String custom) {
        return new VariableValue(List.of(custom), List.of("All"), true, true);
    }
}
