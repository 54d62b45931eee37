package dev.wfmon.simulation;

import java.util.Map;
import java.util.Optional;

/**
 * The run of an agent.
 *
 * @param period from start to end
 * @param failure why it failed, a value of the label {@code failure_reason}; empty when it succeeded
 * @param pod where it ran
 * @param achievements how much of each it achieved, told when it ends
 */
public record Run(
        Agent agent, Period period, Optional<String> failure, Pod pod, Map<Achievement, Integer> achievements) {

    /** What agents count beside their runs. */
    public enum Achievement {
        CLIPPY_WARNING_FIXED,
        FORMATTING_FIXED,
        READY_FOR_QA_LABELLED,
        REVIEW_APPROVED,
        TEST_PASSED,
        TEST_FAILED,
        COVERAGE_IMPROVED
    }

    public Run {
        achievements = Map.copyOf(achievements);
    }
}
