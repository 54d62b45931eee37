package dev.wfmon.promql;

/** Names in MetricsQL may hold any character behind a backslash: {@code foo\\-bar}, {@code foo\\x2dbar}. */
final class MetricsqlNames {

    private MetricsqlNames() {}

    /** The end of the escape that starts at the offset; -1 when it is none. */
    static int escapeEnd(String source, int start) {
        if (start + 1 >= source.length()) {
            return -1;
        }
        int digits = digits(source.charAt(start + 1));
        int end = start + 2 + digits;
        if (digits > 0) {
            if (end > source.length()) {
                return -1;
            }
            return source.substring(start + 2, end).chars().allMatch(Chars::isHexDigit) ? end : -1;
        }
        return start + 1 + Character.charCount(source.codePointAt(start + 1));
    }

    private static int digits(char kind) {
        return kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
    }

    /** The name without its escapes. */
    static String unescape(String name) {
        if (name.indexOf('\\') < 0) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            if (name.charAt(i) != '\\') {
                out.append(name.charAt(i++));
                continue;
            }
            int end = escapeEnd(name, i);
            int digits = digits(name.charAt(i + 1));
            out.append(
                    digits > 0
                            ? String.valueOf((char) Integer.parseInt(name, i + 2, end, 16))
                            : name.substring(i + 1, end));
            i = end;
        }
        return out.toString();
    }

    /** The name with backslashes where it needs them; names with Grafana variables are left as written. */
    static String escape(String name) {
        boolean plainAscii = name.chars().allMatch(c -> Chars.isIdentifierPart(c) || c == ':' || c == '.');
        if ((plainAscii && !startsOdd(name) && !isNumber(name)) || Variable.isIn(name)) {
            return name;
        }
        if (isNumber(name)) {
            return "\\" + name;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            boolean first = i == 0;
            boolean plain = Chars.isIdentifierStart(c)
                    || c == ':'
                    || (!first && (Chars.isDigit(c) || c == '.'))
                    || (c > 0x7F && Character.isLetter(c));
            if (plain) {
                out.appendCodePoint(c);
            } else if (c < ' ' || c == 'x' || c == 'u') {
                out.append(String.format("\\x%02x", c));
            } else {
                out.append('\\').appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isNumber(String name) {
        return name.equalsIgnoreCase("inf") || name.equalsIgnoreCase("nan");
    }

    private static boolean startsOdd(String name) {
        return !name.isEmpty() && (Chars.isDigit(name.charAt(0)) || name.charAt(0) == '.');
    }
}
