package dev.wfmon.grafana.alerting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as Prometheus and Grafana's alerting write them.
 *
 * <pre>{@code
 * PrometheusDuration.format(Duration.ofSeconds(90)); // 1m30s
 * PrometheusDuration.parse("1h30m");                 // Optional[PT1H30M]
 * }</pre>
 *
 * <p>A day has 24 hours, a year 365 days. Years and weeks are written only where nothing is left over.
 */
public final class PrometheusDuration {

    /** The notation as a regular expression. */
    public static final String NOTATION =
            "(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?(?:([0-9]+)ms)?";

    private static final Pattern PATTERN = Pattern.compile(NOTATION);

    /** The largest that Go can hold, some 292 years. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /** More digits than this say more than {@link #LONGEST} in any unit. */
    private static final int MAX_DIGITS = 13;

    private record Unit(String name, long millis, boolean isWholeOnly) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("y", 365L * 24 * 3600 * 1000, true),
            new Unit("w", 7L * 24 * 3600 * 1000, true),
            new Unit("d", 24L * 3600 * 1000, false),
            new Unit("h", 3600L * 1000, false),
            new Unit("m", 60L * 1000, false),
            new Unit("s", 1000, false),
            new Unit("ms", 1, false));

    private PrometheusDuration() {}

    /** The duration, if the text is one and no longer than some 292 years; {@code 0} needs no unit. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        if (text.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        for (int i = 0; i < UNITS.size(); i++) {
            String digits = matcher.group(i + 1);
            if (digits != null && digits.length() > MAX_DIGITS) {
                return Optional.empty();
            }
            if (digits != null) {
                sum = sum.plus(Duration.ofMillis(UNITS.get(i).millis()).multipliedBy(Long.parseLong(digits)));
            }
        }
        return sum.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(sum);
    }

    /**
     * The shortest notation, down to milliseconds.
     *
     * @throws IllegalArgumentException when the duration is negative, which the notation cannot say
     */
    public static String format(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Prometheus cannot write the negative duration " + duration);
        }
        long rest = duration.toMillis();
        List<String> parts = new ArrayList<>();
        for (Unit unit : UNITS) {
            boolean fits = unit.isWholeOnly() ? rest % unit.millis() == 0 : rest >= unit.millis();
            if (fits && rest > 0) {
                parts.add(rest / unit.millis() + unit.name());
                rest %= unit.millis();
            }
        }
        return parts.isEmpty() ? "0s" : String.join("", parts);
    }
}
