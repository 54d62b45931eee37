package dev.wfmon.cli.bench;

import java.util.Locale;

/** What may go wrong with one request on its way to the server and back. */
public enum Fault {
    TOO_MANY_REQUESTS(false),
    SERVER_ERROR(false),
    BAD_GATEWAY_BEFORE(false),
    BAD_GATEWAY_AFTER(true),
    UNAVAILABLE_IN_HTML(false),
    GATEWAY_TIMEOUT_AFTER(true),
    RESET_BEFORE(false),
    RESET_AFTER(true),
    CUT_BODY(true),
    TRUNCATED_JSON(true),
    WRONG_CONTENT_TYPE(true),
    SLOW_BODY(true);

    private final boolean isAfter;

    Fault(boolean isAfter) {
        this.isAfter = isAfter;
    }

    /** Whether the server has done what it was asked by then. */
    public boolean isAfter() {
        return isAfter;
    }

    /** Whether the same request would succeed a moment later, so that it is repeated at once. */
    public boolean isPassing() {
        return this != WRONG_CONTENT_TYPE && this != SERVER_ERROR;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
