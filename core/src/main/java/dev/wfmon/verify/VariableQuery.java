package dev.wfmon.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a variable asks of a Prometheus: one of the functions that Grafana's plugin knows, or a selector. */
sealed interface VariableQuery {

    /** The values of a label, of series that a selector picks or of all. */
    record LabelValues(Optional<String> selector, String label) implements VariableQuery {}

    /** The names of the labels of metrics whose name has this in it; of all where there is none. */
    record LabelNames(Optional<String> metric) implements VariableQuery {}

    /** The metrics whose whole name a regular expression matches. */
    record MetricNames(String regex) implements VariableQuery {}

    /** The samples of an expression, as texts. */
    record QueryResult(String expr) implements VariableQuery {}

    /** The series that a selector picks, as texts. */
    record SeriesNames(String selector) implements VariableQuery {}

    Pattern FUNCTION =
            Pattern.compile("\\s*(label_names|label_values|metrics|query_result)\\((.*)\\)\\s*", Pattern.DOTALL);
    Pattern SELECTOR_AND_LABEL = Pattern.compile("(?:(.*),)?\\s*([^\\s,{}()]+)\\s*", Pattern.DOTALL);

    /** Reads a query with the values of variables already in it; none where Grafana would ask nothing. */
    static Optional<VariableQuery> parse(String text) {
        Matcher function = FUNCTION.matcher(text);
        if (!function.matches()) {
            return Optional.of(text.strip())
                    .filter(selector -> !selector.isEmpty())
                    .map(SeriesNames::new);
        }
        String argument = function.group(2).strip();
        return switch (function.group(1)) {
            case "label_names" ->
                Optional.of(new LabelNames(Optional.of(argument).filter(metric -> !metric.isEmpty())));
            case "label_values" -> labelValues(argument);
            case "metrics" ->
                Optional.of(argument).filter(regex -> !regex.isEmpty()).map(MetricNames::new);
            default -> Optional.of(argument).filter(expr -> !expr.isEmpty()).map(QueryResult::new);
        };
    }

    private static Optional<VariableQuery> labelValues(String argument) {
        Matcher parts = SELECTOR_AND_LABEL.matcher(argument);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> selector = Optional.ofNullable(parts.group(1))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.replace(" ", "").equals("{}"));
        return Optional.of(new LabelValues(selector, parts.group(2)));
    }
}
