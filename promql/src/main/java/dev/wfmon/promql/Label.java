package dev.wfmon.promql;

/**
 * A label in a list such as {@code by (job)}.
 *
 * @param name the name without quotes and escapes
 * @param hasVariables whether Grafana variables make the name, as in {@code by ($grouping)}: it may stand for any
 *     number of labels then
 */
public record Label(String name, boolean hasVariables, Span span) {

    /** A label whose name says what it is. */
    public Label(String name, Span span) {
        this(name, false, span);
    }

    @Override
    public String toString() {
        return Printer.print(this);
    }
}
