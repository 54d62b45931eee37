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
 * @param outages when nothing could be scraped, in order
 */
public record History(
        String environment,
        Period period,
        List<Workflow> workflows,
        List<Webhook> webhooks,
        List<Progression> progressions,
        List<Period> breakerOpen,
        List<Period> outages) {

    /** A try to go on from an ended task to the next. */
    public record Progression(Instant at, boolean succeeded) {}

    public History {
        workflows = List.copyOf(workflows);
        webhooks = List.copyOf(webhooks);
        progressions = List.copyOf(progressions);
        breakerOpen = List.copyOf(breakerOpen);
        outages = List.copyOf(outages);
    }
}
