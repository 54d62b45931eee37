package dev.wfmon.promql;

import java.util.ArrayList;
import java.util.List;

/**
 * What Grafana variables make of a place where a whole expression, duration, timestamp or matcher is due. It fits
 * wherever any value fits.
 *
 * @param text the variable as written, such as {@code $job}, {@code ${job:regex}} or {@code [[job]]}, with the text
 *     around it that belongs to it: <code>${n}m</code>, {@code $label="x"}
 */
public record Variable(String text, Span span) implements Expr, DurationExpr, At {

    /** The name of the variable, without its braces and its format; the first one if there are more. */
    public String name() {
        List<String> names = names(text);
        return names.isEmpty() ? text : names.getFirst();
    }

    /** The names of all variables in a text, in its order; for instance of {@code node_$x}. */
    public static List<String> names(String text) {
        VariableScanner scanner = new VariableScanner(text);
        List<String> names = new ArrayList<>();
        for (int start = scanner.next(0); start >= 0; start = scanner.next(scanner.end(start))) {
            int nameStart = text.startsWith("${", start) || text.startsWith("[[", start) ? start + 2 : start + 1;
            int end = nameStart;
            while (end < text.length() && Chars.isIdentifierPart(text.charAt(end))) {
                end++;
            }
            names.add(text.substring(nameStart, end));
        }
        return names;
    }

    /** Whether there is a variable in the text. */
    static boolean isIn(String text) {
        return new VariableScanner(text).next(0) >= 0;
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
