package dev.wfmon.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a scenario bears on what happens at an instant.
 *
 * @param pace how many times as fast as usual agents and people work
 */
record Weather(Scenario scenario, Period trouble, double pace) {

    private static final Duration OUTAGE = Duration.ofMinutes(30);
    private static final Duration UNTIL_BLACKOUT = Duration.ofMinutes(90);
    private static final Duration BREAKER_DELAY = Duration.ofMinutes(10);
    private static final Duration UNTIL_STANDSTILL = Duration.ofMinutes(80);
    private static final Duration STANDSTILL = Duration.ofMinutes(45);

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

    /** How probable it is that a try to resume a workflow succeeds. */
    double resumed(Instant instant) {
        return storm(instant) ? 0.7 : 0.99;
    }

    /** How probable it is that the next task follows; it takes calls that the open circuit breaker refuses. */
    double progressed(Instant instant) {
        return storm(instant) ? 0.1 : 0.98;
    }

    /** How probable it is that an event finds its workflow. */
    double correlated(Instant instant) {
        return is(Scenario.WEBHOOK_DELAY, instant) ? 0.4 : 0.99;
    }

    /** How long people take at the median for what they usually take so long for. */
    Duration usual(Duration usual) {
        return Duration.ofMillis(Math.round(usual.toMillis() / pace));
    }

    /** How long the runs of an agent take at the median. */
    Duration duration(Agent agent, Instant instant) {
        return usual(slows(agent, instant) ? agent.usual().multipliedBy(3) : agent.usual());
    }

    /** The share of the time in which the CPU limit holds an agent back, at the mean. */
    double throttling(Agent agent, Instant instant) {
        return slows(agent, instant) ? 0.55 : 0.04;
    }

    private boolean slows(Agent agent, Instant instant) {
        return agent == Agent.CLEO && is(Scenario.SLOW_AGENT, instant);
    }

    /** How long webhooks take at the median, once they are looked at. */
    Duration processing(Instant instant) {
        return is(Scenario.WEBHOOK_DELAY, instant) ? Duration.ofSeconds(75) : Duration.ofMillis(400);
    }

    /** When a webhook that arrives is looked at: at once, or when a standstill is over. */
    Instant lookedAt(Instant arrival) {
        Period standstill = Period.of(trouble.from().plus(UNTIL_STANDSTILL), STANDSTILL);
        return scenario == Scenario.WEBHOOK_DELAY && standstill.contains(arrival) ? standstill.to() : arrival;
    }

    List<Period> breakerOpen() {
        return scenario == Scenario.FAILURE_STORM
                ? List.of(new Period(trouble.from().plus(BREAKER_DELAY), trouble.to()))
                : List.of();
    }

    List<Period> outages() {
        return scenario == Scenario.OUTAGE ? List.of(Period.of(trouble.from(), OUTAGE)) : List.of();
    }

    List<Period> blackouts() {
        return scenario == Scenario.OUTAGE
                ? List.of(Period.of(trouble.from().plus(UNTIL_BLACKOUT), OUTAGE))
                : List.of();
    }
}
