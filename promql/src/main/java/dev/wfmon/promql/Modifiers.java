package dev.wfmon.promql;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind a selector or subquery and moves or widens the time it looks at.
 *
 * @param at the time of {@code @}, if there is one
 * @param offset the duration of {@code offset}, if there is one
 * @param edges how samples at the edges of the range are treated, if the query says so
 */
public record Modifiers(
        @Nullable At at,
        @Nullable DurationExpr offset,
        @Nullable Edges edges) {

    /** No modifiers. */
    public static final Modifiers NONE = new Modifiers(null, null, null);

    /** How the values at the edges of a range are found: {@code anchored} or {@code smoothed}. */
    public enum Edges {
        ANCHORED,
        SMOOTHED
    }

    Modifiers withAt(At at) {
        return new Modifiers(at, offset, edges);
    }

    Modifiers withOffset(DurationExpr offset) {
        return new Modifiers(at, offset, edges);
    }

    Modifiers withEdges(Edges edges) {
        return new Modifiers(at, offset, edges);
    }
}
