package dev.wfmon.promql;

import java.util.function.UnaryOperator;

/**
 * Finds Grafana variables in a text: {@code $name}, <code>${name:format}</code>, <code>${name.field:format}</code>,
 * {@code [[name]]} and {@code [[name:format]]}.
 */
final class VariableScanner {

    private final String source;
    /** Behind them no variable can be closed, which spares the search that would fail again and again. */
    private final int lastBrace;

    private final int lastBrackets;

    VariableScanner(String source) {
        this.source = source;
        this.lastBrace = source.lastIndexOf('}');
        this.lastBrackets = source.lastIndexOf("]]");
    }

    /** The end of the variable that starts at the offset; -1 when none does. */
    int end(int start) {
        if (source.startsWith("${", start)) {
            return end(start + 2, "}", lastBrace);
        }
        if (source.startsWith("[[", start)) {
            return end(start + 2, "]]", lastBrackets);
        }
        if (!source.startsWith("$", start)) {
            return -1;
        }
        int end = nameEnd(start + 1);
        return end == start + 1 ? -1 : end;
    }

    private int end(int nameStart, String close, int lastClose) {
        int end = nameEnd(nameStart);
        if (end == nameStart || end > lastClose) {
            return -1;
        }
        if (source.startsWith(close, end)) {
            return end + close.length();
        }
        // What stands between the name and the end is a path or a format: ${name.field:format}.
        boolean more = source.charAt(end) == ':' || source.charAt(end) == '.';
        return more ? source.indexOf(close, end) + close.length() : -1;
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < source.length() && Chars.isIdentifierPart(source.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The text with something else in the place of each of its variables. */
    static String replace(String text, UnaryOperator<String> replacement) {
        VariableScanner scanner = new VariableScanner(text);
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int start = scanner.next(0); start >= 0; start = scanner.next(done)) {
            out.append(text, done, start);
            done = scanner.end(start);
            out.append(replacement.apply(text.substring(start, done)));
        }
        return out.append(text, done, text.length()).toString();
    }

    /** The start of the first variable that does not start before the offset; -1 when there is none. */
    int next(int from) {
        for (int start = from; start < source.length(); start++) {
            char c = source.charAt(start);
            if ((c == '$' || c == '[') && end(start) > 0) {
                return start;
            }
        }
        return -1;
    }
}
