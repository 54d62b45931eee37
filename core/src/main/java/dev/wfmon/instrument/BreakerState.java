package dev.wfmon.instrument;

import java.util.Locale;

/** The state of a circuit breaker: it lets calls through, holds them back, or tries a few. */
public enum BreakerState {
    CLOSED,
    OPEN,
    HALF_OPEN;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
