package dev.wfmon.json;

import java.util.regex.Pattern;

/** Strings in YAML: plain where every reader takes them for strings, as literal blocks, or quoted. */
final class YamlStrings {

    /** Words that YAML 1.1 or 1.2 reads as null, a boolean, a merge or a default, in any case. */
    private static final Pattern WORD =
            Pattern.compile("~|null|true|false|yes|no|on|off|y|n|<<|=", Pattern.CASE_INSENSITIVE);

    /** Anything near a number, a time or a date of YAML 1.1, such as {@code 1_000}, {@code 12:30} and {@code 1e3}. */
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?\\.?[0-9][0-9a-fxob_.:+tz -]*|[-+]?\\.[0-9_.e+-]*|[-+]?\\.(?:inf|nan)", Pattern.CASE_INSENSITIVE);

    /** Starts with a sign of YAML's own, or holds what ends a plain scalar. */
    private static final Pattern SYNTAX =
            Pattern.compile("(?s)[-?:,\\[\\]{}#&*!|>'\"%@`].*|\\.\\.\\..*|.*(?:: | #).*|.*:| .*|.* ");

    /** What YAML 1.1 or 1.2 forbids in a text, or takes for a line break or a byte order mark. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff\\ud800-\\udfff]");

    /** A line of nothing but blanks, whose depth nobody sees. */
    private static final Pattern BLANK_LINE = Pattern.compile("(?m)^[ \\t]+$");

    private YamlStrings() {}

    /** The string as a value; the lines of a literal block are indented to the given column. */
    static String write(String value, int column) {
        return isLiteral(value) ? literal(value, " ".repeat(Math.max(column, 2))) : writeLine(value);
    }

    /** The string on a line of its own. */
    static String writeLine(String value) {
        boolean isOneLine = value.indexOf('\n') < 0 && isPrintable(value) && value.indexOf('\t') < 0;
        if (isOneLine && isPlain(value)) {
            return value;
        }
        if (isOneLine && (value.indexOf('"') >= 0 || value.indexOf('\\') >= 0)) {
            return "'" + value.replace("'", "''") + "'";
        }
        return doubleQuoted(value);
    }

    /** The string in quotes that hold anything. */
    static String doubleQuoted(String value) {
        return UNPRINTABLE
                .matcher(JsonQuotes.quote(value))
                .replaceAll(match -> "\\\\u%04x".formatted((int) match.group().charAt(0)));
    }

    private static boolean isPlain(String value) {
        return !value.isEmpty()
                && !WORD.matcher(value).matches()
                && !NUMBER.matcher(value).matches()
                && !SYNTAX.matcher(value).matches();
    }

    /** Whether single quotes can hold the string. */
    static boolean fitsSingleQuotes(String value) {
        return value.indexOf('\n') < 0 && value.indexOf('\t') < 0 && isPrintable(value);
    }

    private static boolean isPrintable(String value) {
        return !UNPRINTABLE.matcher(value).find();
    }

    /** Whether a literal block can hold the string: its first line must not start with a space of its own. */
    static boolean isLiteral(String value) {
        String lines = value.replaceFirst("^\n+", "");
        return value.indexOf('\n') >= 0
                && !lines.isEmpty()
                && !Character.isWhitespace(lines.charAt(0))
                && isPrintable(value);
    }

    /** Whether a literal block can hold the string when its header tells how deep it is indented. */
    static boolean isBlock(String value) {
        String text = value.replaceFirst("^ +", "");
        return isLiteral(value)
                || (!text.startsWith("\n")
                        && isLiteral(text)
                        && !BLANK_LINE.matcher(text).find());
    }

    /** The string as a literal block that is indented to the column, two deeper than what it belongs to. */
    static String block(String value, int column) {
        String literal = literal(value, " ".repeat(Math.max(column, 2)));
        return value.startsWith(" ") ? literal.replaceFirst("^\\|", "|2") : literal;
    }

    private static String literal(String value, String indent) {
        boolean isEnded = value.endsWith("\n");
        String sign = !isEnded ? "|-" : value.endsWith("\n\n") ? "|+" : "|";
        String lines = isEnded ? value.substring(0, value.length() - 1) : value;
        return sign + "\n" + lines.replaceAll("(?m)^(?=.)", indent);
    }
}
