package dev.wfmon.simulation;

import dev.wfmon.catalogue.EngineMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What scrapes of the platform see of its history.
 *
 * <pre>{@code
 * Exposition.scrape(history, Duration.ofSeconds(30), (instant, series) ->
 *         series.forEach(one -> System.out.println(one.name() + ' ' + one.valueAt(instant))));
 * }</pre>
 *
 * <p>A scrape sees what happened up to its instant; during an outage it sees only that the target is not up, and in a
 * blackout there is none.
 */
public final class Exposition {

    /** Takes what a scrape saw. */
    @FunctionalInterface
    public interface Scrape {

        /** Takes the series of a scrape; they change after the call. */
        void take(Instant instant, Collection<Series> series);
    }

    private final History history;
    private final Registry registry;
    private final List<Happening> happenings;
    private int next;

    /** The exposition of a history, to be scraped from its start on. */
    public Exposition(History history) {
        this.history = history;
        this.registry = new Registry(history.environment());
        this.happenings = Happenings.of(history);
    }

    /** Scrapes the whole history; scrapes start with its period and follow each other at the interval. */
    public static void scrape(History history, Duration interval, Scrape scrape) {
        Exposition exposition = new Exposition(history);
        for (Instant now = history.period().from();
                !now.isAfter(history.period().to());
                now = now.plus(interval)) {
            scrape.take(now, exposition.at(now));
        }
    }

    /**
     * What a scrape at an instant sees.
     *
     * @param now not before that of the call before
     * @return the series, which change with the next call
     */
    public Collection<Series> at(Instant now) {
        while (next < happenings.size() && !happenings.get(next).at().isAfter(now)) {
            happenings.get(next++).effect().accept(registry);
        }
        if (!history.isScrapedAt(now)) {
            return List.of();
        }
        return history.answersAt(now) ? registry.series() : registry.series(EngineMetrics.UP);
    }
}
