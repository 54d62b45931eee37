package dev.wfmon.promql;

/**
 * A condition on a label, such as {@code job=~"api|web"}.
 *
 * @param value the string without quotes and escapes, see {@link StringLiteral#value}
 * @param quoted whether the value stands in quotes; else it is a Grafana variable that brings its own, as in
 *     {@code job=$job}
 */
public record Matcher(String label, MatchOp op, String value, boolean quoted, Span span) {

    /** The label that holds the metric name. */
    public static final String METRIC_NAME = "__name__";

    /** A matcher whose value is a string. */
    public Matcher(String label, MatchOp op, String value, Span span) {
        this(label, op, value, true, span);
    }

    /** Whether series without the label pass: to a matcher, a missing label is an empty one. */
    public boolean matchesEmpty() {
        return switch (op) {
            case EQUAL -> value.isEmpty();
            case NOT_EQUAL -> !value.isEmpty();
            case REGEX -> Regex.of(value).matchesEmpty();
            case NOT_REGEX -> !Regex.of(value).matchesEmpty();
        };
    }

    /** The matcher as Prometheus prints it. */
    @Override
    public String toString() {
        return Printer.print(this);
    }
}
