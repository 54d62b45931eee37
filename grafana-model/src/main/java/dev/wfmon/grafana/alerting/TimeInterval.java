package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times at which all its conditions hold: on the clock, in the week, the month and the year.
 *
 * <pre>{@code
 * TimeInterval.on(DayOfWeek.MONDAY, DayOfWeek.TUESDAY).and(LocalTime.of(9, 0), LocalTime.of(17, 0));
 * TimeInterval.always().daysOfMonth(-3, -1).months(Month.DECEMBER).in(ZoneId.of("Europe/Berlin"));
 * }</pre>
 *
 * @param json the interval as Alertmanager writes it
 */
public record TimeInterval(JsonObject json) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The whole of time, until it is told what to leave out. */
    public static TimeInterval always() {
        return new TimeInterval(JsonObject.empty());
    }

    public static TimeInterval on(DayOfWeek... days) {
        return always().weekdays(days);
    }

    public static TimeInterval between(LocalTime start, LocalTime end) {
        return always().and(start, end);
    }

    /** Adds a range of the day, which ends on the same day: {@link LocalTime#MIDNIGHT} as its end means 24:00. */
    public TimeInterval and(LocalTime start, LocalTime end) {
        JsonObject range = JsonObject.builder()
                .put("start_time", CLOCK.format(start))
                .put("end_time", end.equals(LocalTime.MIDNIGHT) ? "24:00" : CLOCK.format(end))
                .build();
        return append("times", range);
    }

    public TimeInterval weekdays(DayOfWeek... days) {
        return with(
                "weekdays",
                Arrays.stream(days)
                        .map(day -> day.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** Adds days of the month, from 1, or counted from its end, from -1. */
    public TimeInterval daysOfMonth(int from, int to) {
        return append("days_of_month", Json.of(range(from, to)));
    }

    public TimeInterval months(Month... months) {
        return with(
                "months",
                Arrays.stream(months)
                        .map(month -> Integer.toString(month.getValue()))
                        .toList());
    }

    public TimeInterval years(int from, int to) {
        return append("years", Json.of(range(from, to)));
    }

    /** Where the clock stands that is meant; without it, in UTC. */
    public TimeInterval in(ZoneId zone) {
        return new TimeInterval(json.with("location", Json.of(zone.getId())));
    }

    private static String range(int from, int to) {
        return from == to ? Integer.toString(from) : from + ":" + to;
    }

    private TimeInterval append(String name, Json item) {
        List<Json> items =
                new ArrayList<>(json.array(name).map(JsonArray::items).orElse(List.of()));
        items.add(item);
        return new TimeInterval(json.with(name, JsonArray.of(items)));
    }

    private TimeInterval with(String name, List<String> values) {
        return new TimeInterval(json.with(name, JsonArray.ofStrings(values)));
    }
}
