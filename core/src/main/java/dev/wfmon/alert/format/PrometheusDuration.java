package dev.wfmon.alert.format;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as Prometheus and Alertmanager spell them: whole numbers of y, w, d, h, m, s and ms, each unit once
 * and the larger before the smaller.
 *
 * <pre>{@code
 * PrometheusDuration.parse("1h30m"); // Optional[PT1H30M]
 * PrometheusDuration.parse("1.5h"); // Optional.empty
 * PrometheusDuration.write(Duration.ofSeconds(90)); // 1m30s
 * }</pre>
 *
 * <p>A year has 365 days, a week seven, a day 24 hours.
 */
public final class PrometheusDuration {

    private record Unit(String sign, long millis, boolean isExact) {}

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Years, weeks and days are written only where nothing smaller is left over: 25h, but 1d. */
    private static final List<Unit> UNITS = List.of(
            new Unit("y", 365 * DAY, true),
            new Unit("w", 7 * DAY, true),
            new Unit("d", DAY, true),
            new Unit("h", HOUR, false),
            new Unit("m", MINUTE, false),
            new Unit("s", SECOND, false),
            new Unit("ms", 1, false));

    private static final Pattern SYNTAX = Pattern.compile(
            "(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?(?:([0-9]+)ms)?");

    /** Prometheus counts in nanoseconds, which end here. */
    private static final long MAX_MILLIS = Long.MAX_VALUE / 1_000_000;

    private PrometheusDuration() {}

    /** The duration that is written so; empty where Prometheus refuses it, which it does beyond 292 years. */
    public static Optional<Duration> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher parts = SYNTAX.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        try {
            long millis = 0;
            for (int i = 0; i < UNITS.size(); i++) {
                String number = parts.group(i + 1);
                if (number != null) {
                    long part = Math.multiplyExact(
                            Long.parseLong(number), UNITS.get(i).millis());
                    millis = Math.addExact(millis, part);
                }
            }
            return millis > MAX_MILLIS ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * The duration as Prometheus writes it, {@code 0s} for none; what is below a millisecond falls away.
     *
     * @throws IllegalArgumentException when it is negative, which Prometheus cannot write
     */
    public static String write(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a duration of Prometheus cannot be negative: " + duration);
        }
        long rest = duration.toMillis();
        var out = new StringBuilder();
        for (Unit unit : UNITS) {
            if (!unit.isExact() || rest % unit.millis() == 0) {
                long count = rest / unit.millis();
                rest -= count * unit.millis();
                out.append(count == 0 ? "" : count + unit.sign());
            }
        }
        return out.isEmpty() ? "0s" : out.toString();
    }
}
