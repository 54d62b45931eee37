package dev.wfmon.alert.format;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lengths of time as vmalert reads them: numbers with fractions and units in any order, and plain numbers for seconds.
 *
 * <pre>{@code
 * MetricsqlDuration.parse("1.5h"); // Optional[PT1H30M]
 * MetricsqlDuration.parse("-30s"); // Optional[PT-30S]
 * }</pre>
 */
public final class MetricsqlDuration {

    private static final Pattern PART =
            Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(ms|[smhdwy])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SYNTAX = Pattern.compile("-?(?:" + PART.pattern() + ")+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");
    private static final int MAX_LENGTH = 100;

    private static final Map<String, Long> MILLIS = Map.of(
            "ms", 1L,
            "s", 1000L,
            "m", 60_000L,
            "h", 3_600_000L,
            "d", 86_400_000L,
            "w", 604_800_000L,
            "y", 31_536_000_000L);

    private MetricsqlDuration() {}

    /** The duration that is written so; empty where vmalert refuses it. Steps ({@code 5i}) are none. */
    public static Optional<Duration> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (SECONDS.matcher(text).matches()) {
            return duration(new BigDecimal(text).multiply(BigDecimal.valueOf(1000)));
        }
        if (!SYNTAX.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal millis =
                PART.matcher(text).results().map(MetricsqlDuration::millis).reduce(BigDecimal.ZERO, BigDecimal::add);
        return duration(text.startsWith("-") ? millis.negate() : millis);
    }

    private static BigDecimal millis(MatchResult part) {
        String unit = part.group(2).toLowerCase(Locale.ROOT);
        return new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(MILLIS.getOrDefault(unit, 0L)));
    }

    private static Optional<Duration> duration(BigDecimal millis) {
        try {
            return Optional.of(Duration.ofMillis(millis.toBigInteger().longValueExact()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
