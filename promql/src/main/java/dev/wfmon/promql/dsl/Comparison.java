package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Binary;

/**
 * A comparison: the series of the left side for which it holds.
 *
 * <pre>{@code
 * errorRate.greaterThan(0.1);        // those above 10%
 * errorRate.greaterThan(0.1).bool();  // all, with 1 for those above 10% and 0 for the others
 * }</pre>
 */
public final class Comparison extends Result {

    private final Binary comparison;

    Comparison(Binary comparison, LabelSet labelSet) {
        super(comparison, labelSet);
        this.comparison = comparison;
    }

    /** All series, with 1 where the comparison holds and 0 where it does not. */
    public Vector bool() {
        Binary c = comparison;
        return new Result(new Binary(c.op(), c.left(), c.right(), true, c.matching(), c.span()), labelSet());
    }
}
