package dev.wfmon.promql;

/**
 * Something wrong with a query, and where.
 *
 * @param message the message, worded as Prometheus words it
 */
public record Problem(Span span, String message) {

    /** The line and column at which the problem starts. */
    public Position position(String source) {
        return Position.of(source, span.start());
    }

    /**
     * The problem as shown to people: place and message as Prometheus writes them, the line of the query, and carets.
     *
     * <pre>
     * 1:13: parse error: unexpected &lt;by&gt;
     *   rate(x[1h]) by (job)
     *               ^^
     * </pre>
     */
    public String render(String source) {
        Position at = position(source);
        int lineStart = span.start() - at.column() + 1;
        int newline = source.indexOf('\n', lineStart);
        int lineEnd = newline < 0 ? source.length() : newline;
        // Tabs stay tabs, so that the carets stand under the text however wide a tab is shown.
        String indent = source.substring(lineStart, span.start()).replaceAll("[^\t]", " ");
        int carets = Math.max(1, Math.min(span.end(), lineEnd) - span.start());
        return at + ": parse error: " + message + "\n  "
                + source.substring(lineStart, lineEnd).stripTrailing() + "\n  " + indent + "^".repeat(carets);
    }
}
