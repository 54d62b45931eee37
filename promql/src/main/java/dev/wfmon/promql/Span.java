package dev.wfmon.promql;

/**
 * A half-open range of offsets into the Java string of a query.
 *
 * @param start the offset of the first character
 * @param end the offset behind the last character
 */
public record Span(int start, int end) {

    /** The span of nodes that no text stands behind, such as those built by a program. */
    public static final Span NONE = new Span(0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** The smallest span that holds this one and the other. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The piece of the source under this span. */
    public String text(String source) {
        return source.substring(start, end);
    }
}
