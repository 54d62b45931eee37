package dev.wfmon.instrument;

import java.util.Locale;

/** Why a run of an agent failed. */
public enum FailureReason {
    TIMEOUT,
    OUT_OF_MEMORY,
    API_ERROR,
    BUILD_FAILED,
    TESTS_FAILED,
    REVIEW_REJECTED,
    OTHER;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
