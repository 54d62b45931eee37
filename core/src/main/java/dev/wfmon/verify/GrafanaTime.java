package dev.wfmon.verify;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as Grafana writes them.
 *
 * <pre>{@code
 * GrafanaTime time = new GrafanaTime(Instant.parse("2026-01-15T10:20:30Z"), ZoneId.of("UTC"));
 * time.start("now-6h");     // Optional[2026-01-15T04:20:30Z]
 * time.start("now-1d/d");   // Optional[2026-01-14T00:00:00Z]
 * time.end("now/d");        // Optional[2026-01-15T23:59:59.999Z]
 * time.start("2026-01-01"); // Optional[2026-01-01T00:00:00Z]
 * }</pre>
 *
 * <p>{@code now}, then steps such as {@code -6h} and {@code +1M} with the units s, m, h, d, w, M, y, then at most one
 * rounding such as {@code /d}; or milliseconds since 1970, or a date with or without a time. Weeks begin on Monday.
 */
public final class GrafanaTime {

    private static final Pattern RELATIVE = Pattern.compile("now((?:[+-]\\d{0,9}[smhdwMy])*)(?:/([smhdwMy]))?");
    private static final Pattern STEP = Pattern.compile("([+-])(\\d*)([smhdwMy])");
    private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{5,18}");

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS,
            "w", ChronoUnit.WEEKS,
            "M", ChronoUnit.MONTHS,
            "y", ChronoUnit.YEARS);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final ZonedDateTime now;

    public GrafanaTime(Instant now, ZoneId zone) {
        this.now = now.atZone(zone);
    }

    /** The time as the start of a range: a rounding goes down; none where the text is no time. */
    public Optional<Instant> start(String text) {
        return read(text.strip(), false);
    }

    /** The time as the end of a range: a rounding goes up to the unit's last millisecond. */
    public Optional<Instant> end(String text) {
        return read(text.strip(), true);
    }

    private Optional<Instant> read(String text, boolean isEnd) {
        return parse(text, isEnd).filter(time -> time.isAfter(FIRST) && time.isBefore(LAST));
    }

    private Optional<Instant> parse(String text, boolean isEnd) {
        try {
            Matcher relative = RELATIVE.matcher(text);
            if (relative.matches()) {
                ZonedDateTime moved = move(relative.group(1));
                String unit = relative.group(2);
                return Optional.of((unit == null ? moved : round(moved, unit, isEnd)).toInstant());
            }
            return Optional.of(
                    MILLISECONDS.matcher(text).matches()
                            ? Instant.ofEpochMilli(Long.parseLong(text))
                            : absolute(text.replace(' ', 'T')));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private ZonedDateTime move(String steps) {
        ZonedDateTime moved = now;
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            long number = step.group(2).isEmpty() ? 1 : Long.parseLong(step.group(2));
            moved = moved.plus(step.group(1).equals("-") ? -number : number, unit(step.group(3)));
        }
        return moved;
    }

    private static ChronoUnit unit(String letter) {
        return UNITS.getOrDefault(letter, ChronoUnit.DAYS);
    }

    private static ZonedDateTime round(ZonedDateTime time, String letter, boolean isEnd) {
        ChronoUnit unit = unit(letter);
        ZonedDateTime start = switch (unit) {
            case WEEKS -> day(time).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day(time).withDayOfMonth(1);
            case YEARS -> day(time).withDayOfYear(1);
            default -> time.truncatedTo(unit);
        };
        return isEnd ? start.plus(1, unit).minus(1, ChronoUnit.MILLIS) : start;
    }

    private static ZonedDateTime day(ZonedDateTime time) {
        return time.truncatedTo(ChronoUnit.DAYS);
    }

    private Instant absolute(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(now.getZone()).toInstant();
        }
        boolean hasZone = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
        return hasZone
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(now.getZone()).toInstant();
    }
}
