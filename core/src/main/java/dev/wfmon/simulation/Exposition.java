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
 * <p>Scrapes start with the period and follow each other at the interval. A scrape sees what happened up to its instant;
 * during an outage it sees only that the target is not up.
 */
public final class Exposition {

    /** Takes what a scrape saw. */
    @FunctionalInterface
    public interface Scrape {

        /** Takes the series of a scrape; they change after the call. */
        void take(Instant instant, Collection<Series> series);
    }

    private Exposition() {}

    /** Scrapes the whole history. */
    public static void scrape(History history, Duration interval, Scrape scrape) {
        Registry registry = new Registry(history.environment());
        List<Happening> happenings = Happenings.of(history);
        int next = 0;
        for (Instant now = history.period().from();
                !now.isAfter(history.period().to());
                now = now.plus(interval)) {
            while (next < happenings.size() && !happenings.get(next).at().isAfter(now)) {
                happenings.get(next++).effect().accept(registry);
            }
            scrape.take(now, isDown(history, now) ? registry.series(EngineMetrics.UP) : registry.series());
        }
    }

    private static boolean isDown(History history, Instant now) {
        return history.outages().stream().anyMatch(outage -> outage.contains(now));
    }
}
