package dev.wfmon.target;

import dev.wfmon.plan.Step;
import java.util.Optional;

/**
 * What became of one step of an apply.
 *
 * @param failure why it failed; none when it succeeded or was not tried
 */
public record Outcome(Step step, Status status, Optional<TargetException> failure) {

    /** How a step ended. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        /** Not tried, because the run ended before. */
        SKIPPED
    }

    static Outcome succeeded(Step step) {
        return new Outcome(step, Status.SUCCEEDED, Optional.empty());
    }

    static Outcome failed(Step step, TargetException failure) {
        return new Outcome(step, Status.FAILED, Optional.of(failure));
    }

    static Outcome skipped(Step step) {
        return new Outcome(step, Status.SKIPPED, Optional.empty());
    }
}
