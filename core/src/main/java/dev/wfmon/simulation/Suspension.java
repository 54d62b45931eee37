package dev.wfmon.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The suspension of a workflow.
 *
 * @param point what it waits for, {@code pr_merged}
 * @param start when it was suspended
 * @param resumes the tries to resume it, in order; all but the last failed
 */
public record Suspension(String point, Instant start, List<Resume> resumes) {

    /**
     * A try to resume a workflow.
     *
     * @param start when it began
     * @param duration how long it took
     * @param succeeded whether the workflow went on
     */
    public record Resume(Instant start, Duration duration, boolean succeeded) {

        public Instant end() {
            return start.plus(duration);
        }
    }

    public Suspension {
        resumes = List.copyOf(resumes);
    }

    /** When the workflow went on; empty when it never does. */
    public Optional<Instant> end() {
        return resumes.stream().filter(Resume::succeeded).map(Resume::end).findFirst();
    }
}
