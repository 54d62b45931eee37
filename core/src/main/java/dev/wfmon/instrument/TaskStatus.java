package dev.wfmon.instrument;

import java.util.Locale;

/** The state of a task. */
public enum TaskStatus {
    PENDING,
    IN_PROGRESS,
    COMPLETED,
    FAILED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
