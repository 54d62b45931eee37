package dev.wfmon.lint.selector;

import java.util.regex.Pattern;

/**
 * The anchors at the ends of a pattern, which say nothing, as matchers are anchored anyway.
 *
 * @param atStart whether a {@code ^} stands in front
 * @param atEnd whether a {@code $} stands behind
 */
record Anchors(String pattern, boolean atStart, boolean atEnd) {

    /** Signs of a pattern that was thought through to its ends, and variables, which may bring such. */
    private static final Pattern WILDCARD = Pattern.compile("(?<!\\\\)[.*+?\\[$]");

    static Anchors of(String pattern) {
        boolean atEnd = pattern.endsWith("$") && !pattern.endsWith("\\$");
        return new Anchors(pattern, pattern.startsWith("^"), atEnd);
    }

    /** The pattern without them. */
    String bare() {
        return pattern.substring(atStart ? 1 : 0, pattern.length() - (atEnd ? 1 : 0));
    }

    /** Whether they stand for the whole pattern, and not for one of its alternatives. */
    boolean isSure() {
        return !bare().contains("|") || (bare().startsWith("(") && bare().endsWith(")"));
    }

    /** Whether their author knows that both ends are anchored, or that the other one is open. */
    boolean areRedundant() {
        return (atStart || atEnd) && !arePartial();
    }

    /** Whether one end of plain text is anchored, as if the other end were open; or one of several alternatives is. */
    boolean arePartial() {
        boolean isOneSided = atStart != atEnd;
        boolean isSplit = atStart && atEnd && !isSure() && !bare().contains("$|^");
        return isSplit || (isOneSided && !WILDCARD.matcher(bare()).find());
    }
}
