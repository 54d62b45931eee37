package dev.wfmon.grafana.alerting;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Grafana would refuse of mute timings. The notation of ranges is Alertmanager's. */
final class TimeInspection {

    private static final Pattern CLOCK = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,4}");
    private static final int LONGEST_MONTH = 31;
    private static final int LAST_YEAR = 9999;

    /** In the order in which Alertmanager counts them, from 0. */
    private static final List<String> WEEKDAYS =
            List.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");

    /** In the order in which Alertmanager counts them, from 1. */
    static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** What counts as an end of a range. */
    private interface End {

        Optional<Integer> of(String text);
    }

    private TimeInspection() {}

    static void muteTiming(Inspected timing) {
        timing.text("name", "the mute timing has no name");
        timing.objects("time_intervals").forEach(TimeInspection::interval);
    }

    private static void interval(Inspected interval) {
        interval.objects("times").forEach(TimeInspection::times);
        ranges(interval, "weekdays", "a day of the week", text -> place(WEEKDAYS, text));
        ranges(interval, "days_of_month", "a day of the month, 1 to 31 or -31 to -1", TimeInspection::day);
        ranges(interval, "months", "a month", TimeInspection::month);
        ranges(interval, "years", "a year", text -> number(text, 0, LAST_YEAR));
        interval.string("location").ifPresent(zone -> location(interval, zone));
    }

    private static void times(Inspected range) {
        Optional<String> start = clock(range, "start_time");
        Optional<String> end = clock(range, "end_time");
        if (start.isPresent() && end.isPresent() && start.get().compareTo(end.get()) >= 0) {
            range.note("the range from %s to %s does not end on the same day".formatted(start.get(), end.get()));
        }
    }

    private static Optional<String> clock(Inspected range, String name) {
        Optional<String> time = range.text(name, "the range has no " + name);
        Optional<String> clock = time.filter(text -> CLOCK.matcher(text).matches());
        if (time.isPresent() && clock.isEmpty()) {
            range.note(name, "\"%s\" is no time from 00:00 to 24:00".formatted(time.get()));
        }
        return clock;
    }

    private static void ranges(Inspected interval, String name, String expected, End end) {
        for (Inspected item : interval.strings(name)) {
            String text = item.asString().orElse("").toLowerCase(Locale.ROOT);
            int colon = text.indexOf(':');
            Optional<Integer> first = end.of(colon < 0 ? text : text.substring(0, colon));
            Optional<Integer> last = end.of(text.substring(colon + 1));
            if (first.isEmpty() || last.isEmpty()) {
                item.note("\"%s\" is not %s, nor a range of them with a colon".formatted(text, expected));
            } else if (isBackwards(first.get(), last.get())) {
                item.note("the range %s runs backwards".formatted(text));
            }
        }
    }

    /** Days from the end of the month cannot be set against those from its start. */
    private static boolean isBackwards(int first, int last) {
        boolean isBothFromOneEnd = first < 0 == last < 0;
        return isBothFromOneEnd ? first > last : first < 0;
    }

    private static Optional<Integer> place(List<String> names, String text) {
        return Optional.of(names.indexOf(text)).filter(place -> place >= 0);
    }

    private static Optional<Integer> day(String text) {
        return number(text, -LONGEST_MONTH, LONGEST_MONTH).filter(day -> day != 0);
    }

    private static Optional<Integer> month(String text) {
        return place(MONTHS, text).map(place -> place + 1).or(() -> number(text, 1, MONTHS.size()));
    }

    private static Optional<Integer> number(String text, int least, int most) {
        return Optional.of(text)
                .filter(it -> NUMBER.matcher(it).matches())
                .map(Integer::parseInt)
                .filter(number -> number >= least && number <= most);
    }

    private static void location(Inspected interval, String zone) {
        try {
            if (!zone.isEmpty() && !zone.equals("Local")) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException e) {
            interval.note("location", "there is no time zone \"%s\"".formatted(zone));
        }
    }
}
