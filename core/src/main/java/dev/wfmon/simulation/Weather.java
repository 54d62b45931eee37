package dev.wfmon.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How a scenario bears on what happens at an instant. */
record Weather(Scenario scenario, Period trouble) {

    private static final Duration OUTAGE = Duration.ofMinutes(30);
    private static final Duration BREAKER_DELAY = Duration.ofMinutes(10);

    private boolean is(Scenario bad, Instant instant) {
        return scenario == bad && trouble.contains(instant);
    }

    boolean storm(Instant instant) {
        return is(Scenario.FAILURE_STORM, instant);
    }

    /** How probable it is that a run fails. */
    double failure(Instant instant) {
        return storm(instant) ? 0.5 : 0.01;
    }

    /** How long the runs of an agent take at the median. */
    Duration duration(Agent agent, Instant instant) {
        return agent == Agent.CLEO && is(Scenario.SLOW_AGENT, instant)
                ? agent.usual().multipliedBy(3)
                : agent.usual();
    }

    /** How long webhooks take at the median. */
    Duration processing(Instant instant) {
        return is(Scenario.WEBHOOK_DELAY, instant) ? Duration.ofSeconds(75) : Duration.ofMillis(400);
    }

    List<Period> breakerOpen() {
        return scenario == Scenario.FAILURE_STORM
                ? List.of(new Period(trouble.from().plus(BREAKER_DELAY), trouble.to()))
                : List.of();
    }

    List<Period> outages() {
        return scenario == Scenario.OUTAGE ? List.of(Period.of(trouble.from(), OUTAGE)) : List.of();
    }
}
