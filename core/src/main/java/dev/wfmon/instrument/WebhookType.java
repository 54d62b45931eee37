package dev.wfmon.instrument;

import java.util.Locale;

/** The kinds of GitHub's events that the platform listens to. */
public enum WebhookType {
    PULL_REQUEST,
    PULL_REQUEST_REVIEW,
    ISSUE_COMMENT,
    CHECK_RUN,
    PUSH,
    OTHER;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
