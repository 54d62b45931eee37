package dev.wfmon.promql;

/**
 * A condition on a label, such as {@code job=~"api|web"}.
 *
 * @param value the string without quotes and escapes, see {@link StringLiteral#value}
 */
public record Matcher(String label, MatchOp op, String value, Span span) {

    /** The label that holds the metric name. */
    public static final String METRIC_NAME = "__name__";

    /** The matcher as Prometheus prints it. */
    @Override
    public String toString() {
        return Printer.print(this);
    }
}
