package dev.wfmon.truth;

import static java.util.stream.Collectors.groupingBy;

import dev.wfmon.catalogue.Metric;
import dev.wfmon.truth.Events.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What events come together in a time before each instant.
 *
 * @param window the length of that time
 */
record Growth(Events events, Duration window) {

    /**
     * How many there were; 0 where there were none but a series that counts them. Of series that were scraped only once
     * it cannot be told: VictoriaMetrics says 0, Prometheus nothing.
     */
    Truth count(String... by) {
        Truth count = counted(by);
        return to -> events.isJustBorn(to.minus(window), to, by) ? Optional.empty() : count.at(to);
    }

    private Truth counted(String... by) {
        return told((from, to) -> {
            Map<Map<String, String>, Double> counts = new HashMap<>();
            events.bornBetween(from, to).forEach(birth -> counts.put(Labels.only(birth.labels(), by), 0.0));
            for (Event event : events.between(from, to)) {
                counts.merge(Labels.only(event.labels(), by), event.times(), Double::sum);
            }
            return Answer.of(counts);
        });
    }

    /** These and others. */
    Growth and(Growth others) {
        return events.and(others.events).over(window);
    }

    /**
     * How many there were each minute. Of what is younger than the window it cannot be told: Prometheus spreads what it
     * counted over the window, VictoriaMetrics over the life.
     */
    Truth perMinute() {
        Truth perMinute = count().then(count -> count.map(number -> number * 60 / window.toSeconds()));
        return instant -> events.areAllBornBefore(instant.minus(window)) ? perMinute.at(instant) : Optional.empty();
    }

    /** The mean of what was observed; nothing where nothing was. */
    Truth mean(String... by) {
        return grouped(
                group -> Known.exactly(
                        group.stream().mapToDouble(Event::value).average().orElseThrow()),
                by);
    }

    /** What share of the whole it is; nothing where there is no whole. */
    Truth shareOf(Growth whole, String... by) {
        return count(by)
                .with(
                        whole.count(by),
                        (part, all) -> all.filter(number -> number > 0)
                                .map((labels, number) -> part.valueOrZero(labels) / number));
    }

    /** What a share of the observations does not exceed, within the bucket in which it lies. */
    Truth quantile(double share, Metric histogram, String... by) {
        return grouped(group -> Buckets.of(histogram).quantile(share, group), by);
    }

    /** How many observations do not exceed the bound of each bucket, the label {@code le}. */
    Truth buckets(Metric histogram) {
        Truth counts = told((from, to) -> Buckets.of(histogram).counts(events.between(from, to)));
        return count().with(counts, (count, buckets) -> count.isNone() ? Answer.NONE : buckets);
    }

    private Truth grouped(Function<List<Event>, Known> calculation, String... by) {
        return told((from, to) -> {
            Map<Map<String, String>, Known> series = new HashMap<>();
            events.between(from, to).stream()
                    .collect(groupingBy(event -> Labels.only(event.labels(), by)))
                    .forEach((labels, group) -> series.put(labels, calculation.apply(group)));
            return new Answer(series);
        });
    }

    private interface Between {
        Answer answer(Instant from, Instant to);
    }

    private Truth told(Between between) {
        return to -> {
            Instant from = to.minus(window);
            return events.sight().tells(from, to) ? Optional.of(between.answer(from, to)) : Optional.empty();
        };
    }
}
