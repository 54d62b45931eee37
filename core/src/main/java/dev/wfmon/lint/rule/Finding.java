package dev.wfmon.lint.rule;

import java.util.Optional;

/**
 * A mistake, and where it is.
 *
 * @param rule the id of the rule that found it
 * @param resource what it is a part of: {@code dashboard hosts "Hosts"}
 * @param message what is wrong and what to do about it
 * @param fix what would mend it, where that is known
 */
public record Finding(
        String rule, Severity severity, String resource, Location location, String message, Optional<Fix> fix) {

    /** {@code name:line:column}. */
    public String place() {
        return location.place();
    }

    /** The same with another severity. */
    public Finding as(Severity other) {
        return new Finding(rule, other, resource, location, message, fix);
    }
}
