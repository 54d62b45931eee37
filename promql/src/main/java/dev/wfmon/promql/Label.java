package dev.wfmon.promql;

/** A label in a list such as {@code by (job)}; the name is without quotes and escapes. */
public record Label(String name, Span span) {

    @Override
    public String toString() {
        return Printer.print(this);
    }
}
