package dev.wfmon.promql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** How numbers and durations are written. */
final class Numbers {

    private static final long DAY = 86_400_000;

    private static final int MAX_DIGITS = 19;

    private static final List<Unit> UNITS = List.of(
            new Unit("y", 365 * DAY),
            new Unit("w", 7 * DAY),
            new Unit("d", DAY),
            new Unit("h", 3_600_000),
            new Unit("m", 60_000),
            new Unit("s", 1000),
            new Unit("ms", 1));

    private record Unit(String symbol, long millis) {}

    private Numbers() {}

    /** The value of a token that is a number: decimal, hexadecimal, or octal where it starts with a zero. */
    static double parse(String literal, Span span) {
        String text = literal.replace("_", "");
        if (text.equalsIgnoreCase("inf")) {
            return Double.POSITIVE_INFINITY;
        }
        if (text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        double value;
        if (text.startsWith("0x") || text.startsWith("0X")) {
            value = new BigInteger(text.substring(2), 16).doubleValue();
        } else if (text.startsWith("0") && text.chars().allMatch(c -> c >= '0' && c <= '7')) {
            value = new BigInteger(text, 8).doubleValue();
        } else {
            value = Double.parseDouble(text);
        }
        if (Double.isInfinite(value)) {
            String reason = "strconv.ParseFloat: parsing " + Strings.quote(text) + ": value out of range";
            throw new SyntaxError(span, "error parsing number: " + reason);
        }
        return value;
    }

    /** The seconds of a token that is a duration. */
    static double parseDuration(String text, Span span) {
        BigInteger millis = BigInteger.ZERO;
        int nextUnit = 0;
        for (int i = 0; i < text.length(); ) {
            int unitStart = end(text, i, true);
            int unitEnd = end(text, unitStart, false);
            String symbol = text.substring(unitStart, unitEnd);
            if (unitStart == i || unitStart - i > MAX_DIGITS) {
                throw new SyntaxError(span, "not a valid duration string: " + Strings.quote(text));
            }
            int unit = 0;
            while (unit < UNITS.size() && !UNITS.get(unit).symbol.equals(symbol)) {
                unit++;
            }
            if (unit == UNITS.size()) {
                throw new SyntaxError(
                        span, "unknown unit " + Strings.quote(symbol) + " in duration " + Strings.quote(text));
            }
            if (unit < nextUnit) {
                throw new SyntaxError(span, "not a valid duration string: " + Strings.quote(text));
            }
            nextUnit = unit + 1;
            BigInteger count = new BigInteger(text.substring(i, unitStart));
            millis = millis.add(count.multiply(BigInteger.valueOf(UNITS.get(unit).millis)));
            i = unitEnd;
        }
        double seconds = millis.doubleValue() / 1e3;
        checkRange(seconds, span);
        return seconds;
    }

    private static int end(String text, int start, boolean digits) {
        int end = start;
        while (end < text.length() && Chars.isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    /** Prometheus keeps durations as 64-bit nanoseconds. */
    static void checkRange(double seconds, Span span) {
        if (!(Math.abs(seconds) < 0x1p63 / 1e9)) {
            throw new SyntaxError(span, "duration out of range");
        }
    }

    /** The shortest decimal that reads back as the same number, never with an exponent. */
    static String print(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return (1 / value == Double.NEGATIVE_INFINITY ? "-" : "") + (long) value;
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    static long millis(double seconds) {
        return Math.round(seconds * 1e9) / 1_000_000;
    }

    /** The largest units first; years and weeks only where nothing is left over, for people do not count in them. */
    static String printDuration(long millis) {
        if (millis == 0) {
            return "0s";
        }
        if (millis < 0) {
            return "-" + printDuration(-millis);
        }
        StringBuilder out = new StringBuilder();
        long rest = millis;
        for (Unit unit : UNITS) {
            boolean exact = unit.millis <= DAY || rest % unit.millis == 0;
            if (exact && rest >= unit.millis) {
                out.append(rest / unit.millis).append(unit.symbol);
                rest %= unit.millis;
            }
        }
        return out.toString();
    }
}
