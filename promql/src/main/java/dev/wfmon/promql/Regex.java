package dev.wfmon.promql;

import org.jspecify.annotations.Nullable;

/**
 * What there is to know about a regular expression in the syntax of RE2 without running it. Java's own expressions are
 * another language: they know lookaround and possessive repetition, which Prometheus rejects.
 *
 * @param matchesEmpty whether the expression, anchored at both ends, matches the empty string
 * @param problem why RE2 rejects the expression; null when it does not
 */
record Regex(boolean matchesEmpty, @Nullable String problem) {

    static Regex of(String pattern) {
        try {
            return new Regex(new RegexReader(pattern).read(), null);
        } catch (Rejected e) {
            return new Regex(false, e.getMessage());
        }
    }

    /** Leads out of an expression that RE2 rejects. */
    static final class Rejected extends Exception {
        Rejected(String message) {
            super(message, null, false, false);
        }
    }
}
