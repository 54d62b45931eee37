package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Position;
import dev.wfmon.promql.Span;

/**
 * Why no series of a result has a label.
 *
 * <pre>{@code
 * Expr expr = Promql.expr("sum by (job) (up)");
 * Analysis.of(expr).labels().absence("instance").orElseThrow().describe("sum by (job) (up)");
 * // by (job) at 1:9 drops it
 * }</pre>
 *
 * @param node the node that removed the label, or that never had one
 * @param cause the piece of it that did, as a query writes it: {@code by (job)}, {@code rate}, {@code job=""}
 * @param span where that piece stands, as closely as the tree tells
 */
public record Absence(Expr node, String cause, Span span) {

    /** The reason in words, for a message about the label in that query. */
    public String describe(String source) {
        return cause + " at " + Position.of(source, span.start()) + " drops it";
    }

    /** Trees may be deeper than a stack, so nodes are compared as objects. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
        return other instanceof Absence that && node == that.node && cause.equals(that.cause) && span.equals(that.span);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(node) + cause.hashCode();
    }

    @Override
    public String toString() {
        return cause;
    }
}
