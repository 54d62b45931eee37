package dev.wfmon.alert.routing;

import dev.wfmon.alert.format.FieldCheck;
import dev.wfmon.alert.routing.TimeInterval.Span;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the times of a time interval. */
final class TimeIntervalReader {

    private static final Pattern CLOCK = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final int MAX_DAY = 31;

    /** The shortest month decides whether days counted from its end can lie behind others. */
    private static final int SHORTEST_MONTH = 28;

    private final FieldCheck check;

    TimeIntervalReader(FieldCheck check) {
        this.check = check;
    }

    TimeInterval read(JsonObject interval) {
        return new TimeInterval(
                times(interval),
                spans(interval, "weekdays", TimeIntervalReader::weekday, span -> span.first() <= span.last()),
                spans(interval, "days_of_month", TimeIntervalReader::number, TimeIntervalReader::isDays),
                spans(interval, "months", TimeIntervalReader::month, span -> span.first() <= span.last()),
                spans(interval, "years", TimeIntervalReader::number, span -> span.first() <= span.last()),
                interval.find("location")
                        .filter(value -> !(value instanceof JsonNull))
                        .map(this::location)
                        .orElse(ZoneOffset.UTC));
    }

    private List<Span> times(JsonObject interval) {
        Optional<Json> value = interval.find("times").filter(times -> !(times instanceof JsonNull));
        if (value.isPresent() && !(value.get() instanceof JsonArray)) {
            check.report(
                    value.get(),
                    "a list of times is expected here, not " + value.get().kind());
        }
        return interval.array("times").stream()
                .flatMap(times -> times.items().stream())
                .flatMap(time -> time(time).stream())
                .toList();
    }

    private Optional<Span> time(Json value) {
        if (!(value instanceof JsonObject range)) {
            check.report(value, "a time with start_time and end_time is expected here, not " + value.kind());
            return Optional.empty();
        }
        range.members().stream()
                .filter(member -> !Set.of("start_time", "end_time").contains(member.name()))
                .forEach(member -> check.report(
                        member.offset(),
                        "a time has no field \"" + member.name() + "\"; it has start_time and end_time"));
        String start = ConfigReader.text(range, "start_time");
        String end = ConfigReader.text(range, "end_time");
        if (!CLOCK.matcher(start).matches() || !CLOCK.matcher(end).matches()) {
            check.report(range, "a time needs a start_time and an end_time from 00:00 to 24:00");
            return Optional.empty();
        }
        Span span = new Span(TimeInterval.minutes(start), TimeInterval.minutes(end));
        if (span.first() >= span.last()) {
            check.report(
                    range, "the time ends at " + end + ", before it starts; write two times for one over midnight");
        }
        return Optional.of(span);
    }

    private List<Span> spans(
            JsonObject interval, String name, Function<String, OptionalInt> number, Predicate<Span> isRight) {
        return interval.array(name).stream()
                .flatMap(spans -> spans.items().stream())
                .flatMap(item -> span(name, item, number, isRight))
                .toList();
    }

    private Stream<Span> span(String name, Json item, Function<String, OptionalInt> number, Predicate<Span> isRight) {
        String text = FieldCheck.scalar(item).orElse("").toLowerCase(Locale.ROOT);
        List<String> ends = List.of(text.split(":", -1));
        OptionalInt first = number.apply(ends.getFirst());
        OptionalInt last = number.apply(ends.getLast());
        if (ends.size() > 2 || first.isEmpty() || last.isEmpty()) {
            check.report(item, "\"" + text + "\" does not belong to " + name + "; write one, or first:last");
            return Stream.empty();
        }
        Span span = new Span(first.getAsInt(), last.getAsInt());
        if (!isRight.test(span)) {
            check.report(item, "\"" + text + "\" of " + name + " is out of range, or its last comes before its first");
        }
        return Stream.of(span);
    }

    private static boolean isDays(Span span) {
        boolean isInRange = Stream.of(span.first(), span.last()).allMatch(day -> day != 0 && Math.abs(day) <= MAX_DAY);
        boolean goesOverEnd = span.first() < 0 && span.last() > 0;
        return isInRange && !goesOverEnd && fromStart(span.first()) <= fromStart(span.last());
    }

    private static int fromStart(int day) {
        return day < 0 ? SHORTEST_MONTH + day : day;
    }

    private static OptionalInt weekday(String text) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equals(text.toUpperCase(Locale.ROOT)))
                .mapToInt(day -> day.getValue() % DayOfWeek.values().length)
                .findFirst();
    }

    private static OptionalInt month(String text) {
        OptionalInt byName = Stream.of(Month.values())
                .filter(month -> month.name().equals(text.toUpperCase(Locale.ROOT)))
                .mapToInt(Month::getValue)
                .findFirst();
        return byName.isPresent() ? byName : number(text);
    }

    private static OptionalInt number(String text) {
        return NUMBER.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private ZoneId location(Json value) {
        String name = FieldCheck.scalar(value).orElse("");
        if (name.isEmpty() || name.equals("UTC")) {
            return ZoneOffset.UTC;
        }
        if (name.equals("Local")) {
            return ZoneId.systemDefault();
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            check.report(value, "\"" + name + "\" is no time zone; write one such as Europe/Berlin");
            return ZoneOffset.UTC;
        }
        return ZoneId.of(name);
    }
}
