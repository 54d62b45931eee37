package dev.wfmon.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of an exposition that holds a sample, such as <code>requests_total{code="200"} 3 1700000000</code>.
 *
 * @param labels without those that are empty, which is the same as not being there
 */
record SampleLine(String name, Map<String, String> labels) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    /** A number as Prometheus writes it, with NaN and the infinities. */
    static Optional<Double> number(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "+inf", "inf" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-inf" -> Optional.of(Double.NEGATIVE_INFINITY);
            case "nan" -> Optional.of(Double.NaN);
            default -> NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
        };
    }

    /** The text in quotes, or the text itself where there are none. */
    static String unquoted(String text) {
        return text.startsWith("\"") ? unescaped(text.substring(1, text.length() - 1)) : text;
    }

    static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> {
            String character = match.group(1);
            return Matcher.quoteReplacement(character.equals("n") ? "\n" : character);
        });
    }
}
