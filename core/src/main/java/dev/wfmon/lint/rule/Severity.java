package dev.wfmon.lint.rule;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Most likely not what its author wants. */
    WARNING,
    /** Broken: it fails, or shows a wrong number. */
    ERROR;

    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
