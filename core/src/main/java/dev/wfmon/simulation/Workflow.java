package dev.wfmon.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A workflow that took a task through its stages.
 *
 * @param name unique, {@code play-task-15-x7k2p}
 * @param task the task's id
 * @param queued when the task began to wait for its workflow
 * @param stages those that it entered, in order; at least one
 * @param outcome how it ended, {@link Outcome#RUNNING} when it never did
 */
public record Workflow(String name, String task, Instant queued, List<Stage> stages, Outcome outcome) {

    /** How long it is kept after its end, as its time to live in Argo says. */
    static final Duration KEPT = Duration.ofMinutes(30);

    /** How a workflow ended, with the words of {@code workflow_status_gauge}. */
    public enum Outcome {
        SUCCEEDED("Succeeded"),
        FAILED("Failed"),
        RUNNING("Running");

        private final String status;

        Outcome(String status) {
            this.status = status;
        }

        public String status() {
            return status;
        }
    }

    public Workflow {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException(name + " has no stage");
        }
    }

    public Instant start() {
        return stages.getFirst().start();
    }

    /** When it ended; empty when it never does. */
    public Optional<Instant> end() {
        return stages.getLast().end();
    }

    /** From the start to the end, or for ever. */
    public boolean runsAt(Instant instant) {
        return !instant.isBefore(start())
                && end().filter(end -> !instant.isBefore(end)).isEmpty();
    }

    /** From the start until a while after the end. */
    public boolean existsAt(Instant instant) {
        return !instant.isBefore(start())
                && end().filter(end -> !instant.isBefore(end.plus(KEPT))).isEmpty();
    }

    /** The stage that it is in; empty before the start and after the end. */
    public Optional<Stage> stageAt(Instant instant) {
        return runsAt(instant)
                ? stages.reversed().stream()
                        .filter(stage -> !instant.isBefore(stage.start()))
                        .findFirst()
                : Optional.empty();
    }
}
