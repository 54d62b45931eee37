package dev.wfmon.simulation;

import java.time.Instant;
import java.util.List;

/**
 * All that happened on a platform, with times to the millisecond. It says nothing of metrics: {@link Exposition} says
 * what a scrape would see of it.
 *
 * @param environment the installation, {@code production}
 * @param period what was simulated; what began in it may end after it
 * @param workflows by their start
 * @param webhooks by their arrival
 * @param progressions the tries to go on to the next task, in order
 * @param breakerOpen when the circuit breaker {@code github-api} was open, in order
 * @param outages when the platform did not answer to scrapes, in order
 * @param blackouts when nobody scraped it, in order
 */
public record History(
        String environment,
        Period period,
        List<Workflow> workflows,
        List<Webhook> webhooks,
        List<Progression> progressions,
        List<Period> breakerOpen,
        List<Period> outages,
        List<Period> blackouts) {

    /** A try to go on from an ended task to the next. */
    public record Progression(Instant at, boolean succeeded) {}

    public History {
        workflows = List.copyOf(workflows);
        webhooks = List.copyOf(webhooks);
        progressions = List.copyOf(progressions);
        breakerOpen = List.copyOf(breakerOpen);
        outages = List.copyOf(outages);
        blackouts = List.copyOf(blackouts);
    }

    /** Whether a scrape at an instant sees the platform's metrics. */
    public boolean answersAt(Instant instant) {
        return !isIn(outages, instant) && isScrapedAt(instant);
    }

    /** Whether there is a scrape at all, which may see that the platform does not answer. */
    public boolean isScrapedAt(Instant instant) {
        return !isIn(blackouts, instant);
    }

    private static boolean isIn(List<Period> periods, Instant instant) {
        return periods.stream().anyMatch(period -> period.contains(instant));
    }
}
