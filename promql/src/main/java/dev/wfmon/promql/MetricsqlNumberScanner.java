package dev.wfmon.promql;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of a number or a duration of MetricsQL, and their values: {@code 0x1F}, {@code 1.5Ki}, {@code 5M},
 * {@code 1.5h}, {@code 2h-5m}, {@code 3i}. The unit {@code i} is the step of the query.
 */
final class MetricsqlNumberScanner {

    private static final Pattern INTEGER = Pattern.compile("0(?:[xX][0-9a-fA-F_]++|[bB][01_]++|[oO][0-7_]++)");
    private static final Pattern DECIMAL =
            Pattern.compile("(?:[0-9][0-9_]*+(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final Pattern DURATION_PART =
            Pattern.compile("(-?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++))(ms|[smhdwyi])");
    private static final Pattern SIZE = Pattern.compile("M|(?i:(?:k|g|t)(?:ib|i|b)?|m(?:ib|i|b))");

    private static final Map<String, Double> SECONDS =
            Map.of("ms", 1e-3, "s", 1.0, "m", 60.0, "h", 3600.0, "d", 86400.0, "w", 7 * 86400.0, "y", 365 * 86400.0);

    private final String source;
    private final int start;

    MetricsqlNumberScanner(String source, int start) {
        this.source = source;
        this.start = start;
    }

    Token scan() {
        int end = durationEnd();
        TokenType type = TokenType.DURATION;
        if (end < 0) {
            end = numberEnd();
            type = TokenType.NUMBER;
        }
        if (end < source.length() && Chars.isIdentifierPart(source.charAt(end))) {
            String shown = source.substring(start, end + 1);
            throw new SyntaxError(
                    new Span(start, source.length()), "bad number or duration syntax: " + Strings.quote(shown));
        }
        return new Token(type, start, end);
    }

    /** The end of a sequence of parts with units, of which only those after the first may have a minus sign. */
    private int durationEnd() {
        Matcher part = DURATION_PART.matcher(source);
        int end = -1;
        int next = start;
        while (part.region(next, source.length()).lookingAt()) {
            boolean open = part.end() < source.length() && Chars.isIdentifierStart(source.charAt(part.end()));
            if (open) {
                return end;
            }
            end = part.end();
            next = end;
        }
        return end;
    }

    private int numberEnd() {
        int end = end(INTEGER, start);
        if (end >= 0) {
            return end;
        }
        end = Math.max(start + 1, end(DECIMAL, start));
        return Math.max(end, end(SIZE, end));
    }

    private int end(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(source).region(from, source.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Whether the duration counts in steps, so that its length is not known. */
    static boolean isInSteps(String text) {
        return text.endsWith("i") || text.chars().anyMatch(c -> c == 'i');
    }

    static NumberLiteral parse(Token token, String source) {
        String text = token.text(source);
        boolean duration = token.type() == TokenType.DURATION;
        double value = duration ? seconds(text) : value(text);
        return new NumberLiteral(value, duration, text, token.span());
    }

    private static double seconds(String text) {
        Matcher part = DURATION_PART.matcher(text);
        double seconds = 0;
        while (part.find()) {
            seconds += Double.parseDouble(part.group(1)) * SECONDS.getOrDefault(part.group(2), Double.NaN);
        }
        return seconds;
    }

    private static double value(String literal) {
        String text = literal.replace("_", "");
        if (text.equalsIgnoreCase("inf")) {
            return Double.POSITIVE_INFINITY;
        }
        if (text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        Integer radix = text.length() > 2 && text.charAt(0) == '0' ? radix(text.charAt(1)) : null;
        if (radix != null) {
            return new BigInteger(text.substring(2), radix).doubleValue();
        }
        Matcher size = SIZE.matcher(text);
        if (size.find()) {
            String suffix = text.substring(size.start());
            double base = suffix.contains("i") || suffix.contains("I") ? 1024 : 1000;
            int power = "KMGT".indexOf(Character.toUpperCase(suffix.charAt(0))) + 1;
            return Double.parseDouble(text.substring(0, size.start())) * Math.pow(base, power);
        }
        return Double.parseDouble(text);
    }

    private static @Nullable Integer radix(char prefix) {
        return switch (prefix) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            case 'o', 'O' -> 8;
            default -> null;
        };
    }
}
