package dev.wfmon.promql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The formats of <code>${name:format}</code>: how Grafana writes the values of a variable. */
final class VariableFormat {

    private static final String REGEX_SIGNS = "\\^$*+?.()|[]{}/";
    private static final String PROMETHEUS_REGEX_SIGNS = "$^*{}[]'+?.()|";
    private static final String LUCENE_SIGNS = "!*+-=<>&|()[]{}^~?:\\/\"";

    private VariableFormat() {}

    /** Without a format: what fits into the strings of a query. */
    static String prometheus(VariableValue value) {
        if (!value.multiple()) {
            return String.join(",", value.values()).replace("\\", "\\\\").replace("'", "\\\\'");
        }
        // A string in a query takes away one of two backslashes, the regular expression in it the other.
        return alternatives(value.values(), v -> escape(v.replace("\\", "\\\\\\\\"), PROMETHEUS_REGEX_SIGNS, "\\\\"));
    }

    /**
     * With a format, which may bring arguments: {@code join:;}. A format that Grafana does not know is {@code glob} for
     * it.
     */
    static String of(String format, String name, VariableValue value) {
        List<String> values = value.values();
        String[] parts = format.split(":", 3);
        return switch (parts[0]) {
            case "regex" -> alternatives(values, v -> escape(v, REGEX_SIGNS, "\\"));
            case "pipe" -> String.join("|", values);
            case "csv", "raw" -> String.join(",", values);
            case "json" -> json(value);
            case "doublequote" -> each(values, v -> '"' + v.replace("\"", "\\\"") + '"');
            case "singlequote" -> each(values, v -> "'" + v.replace("'", "\\'") + "'");
            case "sqlstring" -> each(values, v -> "'" + v.replace("'", "''") + "'");
            case "lucene" -> lucene(value);
            case "percentencode", "uriencode" -> percentEncode(value.multiple() ? braces(values) : first(values));
            case "queryparam" -> parameters("var-" + name, "", values);
            case "customqueryparam" ->
                parameters(parts.length > 1 ? parts[1] : name, parts.length > 2 ? parts[2] : "", values);
            case "join" -> String.join(format.contains(":") ? format.substring(5) : ",", values);
            case "text" -> String.join(" + ", value.texts());
            case "distributed" -> distributed(name, values);
            default -> values.size() > 1 ? braces(values) : first(values);
        };
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String each(List<String> values, UnaryOperator<String> write) {
        return values.stream().map(write).collect(Collectors.joining(","));
    }

    private static String alternatives(List<String> values, UnaryOperator<String> write) {
        String written = values.stream().map(write).collect(Collectors.joining("|"));
        return values.size() == 1 ? written : "(" + written + ")";
    }

    private static String braces(List<String> values) {
        return "{" + String.join(",", values) + "}";
    }

    private static String escape(String text, String signs, String escape) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(signs.indexOf(c) < 0 ? "" : escape).append(c);
        }
        return out.toString();
    }

    private static String json(VariableValue value) {
        List<String> quoted = value.values().stream().map(VariableFormat::json).toList();
        return value.multiple() ? "[" + String.join(",", quoted) + "]" : first(quoted);
    }

    private static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }

    private static String lucene(VariableValue value) {
        if (!value.multiple()) {
            return luceneEscape(first(value.values()));
        }
        if (value.values().isEmpty()) {
            return "__empty__";
        }
        return value.values().stream()
                .map(v -> '"' + luceneEscape(v) + '"')
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String luceneEscape(String value) {
        return escape(value, LUCENE_SIGNS + " \t\n\r", "\\");
    }

    private static String parameters(String name, String prefix, List<String> values) {
        return values.stream()
                .map(v -> percentEncode(name) + "=" + percentEncode(prefix + v))
                .collect(Collectors.joining("&"));
    }

    private static String percentEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String distributed(String name, List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> (i == 0 ? "" : name + "=") + values.get(i))
                .collect(Collectors.joining(","));
    }
}
