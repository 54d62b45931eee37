package dev.wfmon.truth;

import static java.util.stream.Collectors.groupingBy;

import dev.wfmon.simulation.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a counter counts or a histogram observes.
 *
 * @param events in order
 * @param births of the series that count them
 */
record Events(List<Event> events, List<Birth> births, Sight sight) {

    /**
     * Something that happened.
     *
     * @param times how often
     * @param value what was observed, in the unit of the histogram; 0 where nothing was
     */
    record Event(Instant at, Map<String, String> labels, double times, double value) {}

    /**
     * That a series exists: at 0 at first, and as long as its platform is scraped.
     *
     * @param life from its birth to the last scrape
     */
    record Birth(Period life, Map<String, String> labels) {}

    Events {
        events = events.stream().sorted(Comparator.comparing(Event::at)).toList();
        births = List.copyOf(births);
    }

    /** Those with a value of a label. */
    Events where(String label, String value) {
        return where(label, List.of(value));
    }

    /** Those with one of some values of a label. */
    Events where(String label, List<String> values) {
        Predicate<Map<String, String>> has = labels -> values.contains(labels.getOrDefault(label, ""));
        return new Events(
                events.stream().filter(event -> has.test(event.labels())).toList(),
                births.stream().filter(birth -> has.test(birth.labels())).toList(),
                sight);
    }

    /** These and others. */
    Events and(Events others) {
        return new Events(
                Stream.concat(events.stream(), others.events.stream()).toList(),
                Stream.concat(births.stream(), others.births.stream()).toList(),
                sight);
    }

    /** What comes together in a time before each instant. */
    Growth over(Duration window) {
        return new Growth(this, window);
    }

    /** Those after an instant and not after another. */
    List<Event> between(Instant from, Instant to) {
        return events.subList(firstAfter(from), firstAfter(to));
    }

    /** The series that existed between two instants. */
    Stream<Birth> bornBetween(Instant from, Instant to) {
        return births.stream()
                .filter(birth ->
                        birth.life().from().isBefore(to) && birth.life().to().isAfter(from));
    }

    /** Whether all series of some group were scraped for the first time at the end. */
    boolean isJustBorn(Instant from, Instant to, String... by) {
        Instant lastScrape = to.minus(sight.scrape());
        return bornBetween(from, to).collect(groupingBy(birth -> Labels.only(birth.labels(), by))).values().stream()
                .anyMatch(group ->
                        group.stream().allMatch(birth -> birth.life().from().isAfter(lastScrape)));
    }

    /** Whether no series is younger. */
    boolean areAllBornBefore(Instant instant) {
        return births.stream().noneMatch(birth -> birth.life().from().isAfter(instant));
    }

    private int firstAfter(Instant instant) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).at().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
