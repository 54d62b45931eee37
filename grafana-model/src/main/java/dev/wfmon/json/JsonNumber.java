package dev.wfmon.json;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as it is written: {@code 1.0}, {@code 1e3} and integers of up to a thousand digits keep their
 * text.
 *
 * @param text a number in JSON's notation
 */
public record JsonNumber(String text, int offset) implements Json {

    /** Beyond it, arithmetic on a hostile number could take minutes. */
    private static final int MAX_LENGTH = 1_000;

    /** The exponent is as long as {@link BigDecimal} can bear. */
    private static final Pattern NOTATION =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,9})?");

    public JsonNumber {
        if (!isNumber(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is no JSON number");
        }
    }

    /** The number that a text is in JSON's notation. */
    public static Optional<JsonNumber> parse(String text) {
        return isNumber(text) ? Optional.of(new JsonNumber(text, NOWHERE)) : Optional.empty();
    }

    static boolean isNumber(String text) {
        return isSmallCount(text)
                || (text.length() <= MAX_LENGTH && NOTATION.matcher(text).matches());
    }

    /** Nearly all numbers are such, and need no pattern. */
    private static boolean isSmallCount(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return length == 1 || (length > 0 && length < 10 && text.charAt(0) != '0');
    }

    static JsonNumber of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(value + " cannot be written as a JSON number");
        }
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return new JsonNumber(isWhole ? Long.toString((long) value) : Double.toString(value), NOWHERE);
    }

    public BigDecimal value() {
        return new BigDecimal(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber that && (text.equals(that.text) || value().compareTo(that.value()) == 0);
    }

    @Override
    public int hashCode() {
        return value().stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
