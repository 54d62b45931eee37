package dev.wfmon.simulation;

import java.time.Instant;
import java.util.Optional;

/**
 * A stage of a workflow: the run of an agent, then perhaps the wait for what comes from outside.
 *
 * @param name {@code implementation}, {@code quality}, {@code testing} or {@code merge}
 * @param start when it was entered
 * @param run the agent's run; empty in a stage of people
 * @param suspension the wait that follows; empty when the run failed
 */
public record Stage(String name, Instant start, Optional<Run> run, Optional<Suspension> suspension) {

    /** When it was left; empty when it never is. */
    public Optional<Instant> end() {
        return suspension
                .map(Suspension::end)
                .orElseGet(() -> run.map(agent -> agent.period().to()));
    }
}
