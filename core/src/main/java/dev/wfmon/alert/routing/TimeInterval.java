package dev.wfmon.alert.routing;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Times that come again, such as the nights of working days. A time is within when it fits each list that is not empty.
 *
 * <pre>{@code
 * TimeInterval office = TimeInterval.always()
 *         .times("09:00", "17:30")
 *         .weekdays(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.FRIDAY)
 *         .in(java.time.ZoneId.of("Europe/Berlin"));
 * office.contains(java.time.Instant.now());
 * }</pre>
 *
 * @param times in minutes of the day, 0 to 1440; the last minute is not within
 * @param weekdays 0 to 6, from Sunday
 * @param daysOfMonth 1 to 31, or -31 to -1 from the month's end
 * @param months 1 to 12
 */
public record TimeInterval(
        List<Span> times,
        List<Span> weekdays,
        List<Span> daysOfMonth,
        List<Span> months,
        List<Span> years,
        ZoneId location) {

    private static final int MINUTES_PER_HOUR = 60;

    /** From a first to a last number. */
    public record Span(int first, int last) {

        boolean contains(int number) {
            return number >= first && number <= last;
        }

        private String text(IntFunction<String> name) {
            return first == last ? name.apply(first) : name.apply(first) + ":" + name.apply(last);
        }
    }

    public TimeInterval {
        times = List.copyOf(times);
        weekdays = List.copyOf(weekdays);
        daysOfMonth = List.copyOf(daysOfMonth);
        months = List.copyOf(months);
        years = List.copyOf(years);
    }

    /** All times; the location is UTC. */
    public static TimeInterval always() {
        return new TimeInterval(List.of(), List.of(), List.of(), List.of(), List.of(), ZoneOffset.UTC);
    }

    /**
     * The interval at this time of the day only.
     *
     * @param start {@code 09:00}
     * @param end {@code 17:30}, up to {@code 24:00}
     */
    public TimeInterval times(String start, String end) {
        Span span = new Span(minutes(start), minutes(end));
        return new TimeInterval(List.of(span), weekdays, daysOfMonth, months, years, location);
    }

    /** The interval on these days of the week only; a week starts with Sunday. */
    public TimeInterval weekdays(DayOfWeek first, DayOfWeek last) {
        Span span = new Span(number(first), number(last));
        return new TimeInterval(times, List.of(span), daysOfMonth, months, years, location);
    }

    public TimeInterval in(ZoneId zone) {
        return new TimeInterval(times, weekdays, daysOfMonth, months, years, zone);
    }

    /** Whether the time is within. */
    public boolean contains(Instant instant) {
        ZonedDateTime time = instant.atZone(location);
        int minute = time.getHour() * MINUTES_PER_HOUR + time.getMinute();
        return (times.isEmpty() || times.stream().anyMatch(span -> minute >= span.first() && minute < span.last()))
                && (daysOfMonth.isEmpty() || daysOfMonth.stream().anyMatch(span -> isOnDay(span, time)))
                && isWithin(months, time.getMonthValue())
                && isWithin(weekdays, number(time.getDayOfWeek()))
                && isWithin(years, time.getYear());
    }

    private static boolean isWithin(List<Span> spans, int number) {
        return spans.isEmpty() || spans.stream().anyMatch(span -> span.contains(number));
    }

    /** Days from the end are those of this month; a day that this month lacks is never reached. */
    private static boolean isOnDay(Span span, ZonedDateTime time) {
        int length = time.toLocalDate().lengthOfMonth();
        int first = span.first() < 0 ? length + span.first() + 1 : span.first();
        int last = span.last() < 0 ? length + span.last() + 1 : span.last();
        return first <= length && new Span(first, Math.min(last, length)).contains(time.getDayOfMonth());
    }

    static int minutes(String time) {
        int colon = time.indexOf(':');
        return Integer.parseInt(time.substring(0, colon)) * MINUTES_PER_HOUR
                + Integer.parseInt(time.substring(colon + 1));
    }

    private static int number(DayOfWeek day) {
        return day.getValue() % DayOfWeek.values().length;
    }

    /** The interval as a configuration has it. */
    public JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder();
        if (!times.isEmpty()) {
            json.put("times", times.stream().map(TimeInterval::timeRange).toList());
        }
        put(json, "weekdays", weekdays, day -> lower(DayOfWeek.of(day == 0 ? 7 : day)));
        put(json, "days_of_month", daysOfMonth, Integer::toString);
        put(json, "months", months, month -> lower(Month.of(month)));
        put(json, "years", years, Integer::toString);
        if (!location.equals(ZoneOffset.UTC)) {
            json.put("location", location.getId());
        }
        return json.build();
    }

    private static JsonObject timeRange(Span span) {
        return JsonObject.builder()
                .put("start_time", clock(span.first()))
                .put("end_time", clock(span.last()))
                .build();
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    }

    private static void put(JsonObject.Builder json, String name, List<Span> spans, IntFunction<String> number) {
        if (!spans.isEmpty()) {
            List<Json> texts =
                    spans.stream().<Json>map(span -> Json.of(span.text(number))).toList();
            json.put(name, JsonArray.of(texts));
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
