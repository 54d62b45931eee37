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
        for (int i = 0; i < value.length(); i++) {
            if (needsEscape(value, i)) {
                out.append(value, done, i).append(escape(value.charAt(i)));
                done = i + 1;
            }
        }
        out.append(value, done, value.length()).append('"');
    }

    private static boolean needsEscape(String value, int index) {
        char c = value.charAt(index);
        return c < ' ' || c == '"' || c == '\\' || (Character.isSurrogate(c) && isLone(value, index));
    }

    private static boolean isLone(String value, int index) {
        char c = value.charAt(index);
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
