package dev.wfmon.promql;

import java.util.List;

/**
 * A Grafana variable that stands for a whole expression, duration or timestamp. It fits wherever any value fits.
 *
 * @param text the variable as written, such as {@code $job}, {@code ${job:regex}} or {@code [[job]]}
 */
public record Variable(String text, Span span) implements Expr, DurationExpr, At {

    /** The name of the variable, without its braces and its format. */
    public String name() {
        int start = text.startsWith("$") && !text.startsWith("${") ? 1 : 2;
        int end = start;
        while (end < text.length() && Chars.isIdentifierPart(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** A vector, which is what variables mostly stand for; the type checker lets them be anything. */
    @Override
    public ValueType type() {
        return ValueType.VECTOR;
    }

    @Override
    public List<Expr> children() {
        return List.of();
    }

    @Override
    public String toString() {
        return text;
    }
}
