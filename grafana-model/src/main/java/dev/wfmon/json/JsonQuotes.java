package dev.wfmon.json;

/** Strings in JSON's quotes, which YAML understands as well. */
final class JsonQuotes {

    private JsonQuotes() {}

    static String quote(String value) {
        var out = new StringBuilder(value.length() + 2);
        quote(value, out);
        return out.toString();
    }

    static void quote(String value, StringBuilder out) {
        out.append('"');
        int done = 0;
        for (int i = nextEscape(value, 0); i < value.length(); i = nextEscape(value, done)) {
            out.append(value, done, i).append(escape(value.charAt(i)));
            done = i + 1;
        }
        // A whole string is copied much faster than a part.
        (done == 0 ? out.append(value) : out.append(value, done, value.length())).append('"');
    }

    /** The place of the next character that cannot stand as it is; the length where there is none. */
    private static int nextEscape(String value, int from) {
        int i = from;
        while (i < value.length() && !needsEscape(value, i)) {
            i++;
        }
        return i;
    }

    private static boolean needsEscape(String value, int index) {
        char c = value.charAt(index);
        return c < ' ' || c == '"' || c == '\\' || (c >= Character.MIN_SURROGATE && isLone(value, index));
    }

    private static boolean isLone(String value, int index) {
        char c = value.charAt(index);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1))
                : index == 0 || !Character.isHighSurrogate(value.charAt(index - 1));
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
