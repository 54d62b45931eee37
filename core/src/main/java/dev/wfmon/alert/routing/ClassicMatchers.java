package dev.wfmon.alert.routing;

import dev.wfmon.alert.routing.MatcherSyntax.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matchers as Alertmanager has always read them: commas outside of quotes part them, and values need no quotes. */
final class ClassicMatchers {

    private static final Pattern MATCHER =
            Pattern.compile("(?s)[\\t\\n\\f\\r ]*([a-zA-Z_:][a-zA-Z0-9_:]*)[\\t\\n\\f\\r ]*(=~|=|!=|!~)(.*)");

    /** What may stand in a value: escapes, even spurious ones, but no quote by itself. */
    private static final Pattern VALUE = Pattern.compile("(?s)(?:[^\"\\\\]|\\\\.)*\\\\?");

    private ClassicMatchers() {}

    static Parsed parse(String text) {
        String list = text.startsWith("{") ? text.substring(1) : text;
        list = list.endsWith("}") ? list.substring(0, list.length() - 1) : list;
        List<LabelMatcher> matchers = new ArrayList<>();
        for (String part : parts(list)) {
            Parsed matcher = matcher(part);
            if (matcher.problem().isPresent()) {
                return matcher;
            }
            matchers.addAll(matcher.matchers());
        }
        return Parsed.of(matchers);
    }

    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        boolean isEscaped = false;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == ',' && !isQuoted) {
                parts.add(list.substring(start, i));
                start = i + 1;
                continue; // an escape in front of the comma stays one, as it does in Alertmanager
            }
            isQuoted ^= c == '"' && !isEscaped;
            isEscaped = c == '\\' && !isEscaped;
        }
        String last = list.substring(start).strip();
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }

    private static Parsed matcher(String text) {
        Matcher matcher = MATCHER.matcher(text);
        if (!matcher.matches()) {
            return Parsed.refused(
                    "\"" + text.strip() + "\" is no matcher; write it as name=\"value\", with = != =~ or !~");
        }
        String raw = matcher.group(3).strip();
        boolean isQuoted = raw.startsWith("\"");
        boolean isClosed = raw.length() > 1 && raw.endsWith("\"");
        String inner = isQuoted && isClosed ? raw.substring(1, raw.length() - 1) : raw;
        if ((isQuoted && !isClosed) || !VALUE.matcher(inner).matches() || (isQuoted && endsInEscape(inner))) {
            return Parsed.refused("the value " + raw + " has a quote too much or too few");
        }
        return matcher(matcher.group(1), matcher.group(2), unescaped(inner));
    }

    /** Whether the quote behind the value would belong to it. */
    private static boolean endsInEscape(String inner) {
        int backslashes = inner.length() - inner.replaceFirst("\\\\+$", "").length();
        return backslashes % 2 == 1;
    }

    static Parsed matcher(String name, String sign, String value) {
        LabelMatcher.Op op = switch (sign) {
            case "=" -> LabelMatcher.Op.EQUAL;
            case "!=" -> LabelMatcher.Op.NOT_EQUAL;
            case "=~" -> LabelMatcher.Op.MATCH;
            case "!~" -> LabelMatcher.Op.NOT_MATCH;
            default -> throw new IllegalArgumentException(sign);
        };
        Optional<String> problem = op.isExpression() ? Re2.problem(value) : Optional.empty();
        return problem.map(Parsed::refused).orElseGet(() -> Parsed.of(List.of(new LabelMatcher(name, op, value))));
    }

    /** Escapes of quotes, newlines and backslashes; any other backslash is one. */
    private static String unescaped(String raw) {
        return Pattern.compile("(?s)\\\\([n\"\\\\])")
                .matcher(raw)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
    }
}
