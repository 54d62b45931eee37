package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Expr;

/**
 * How fast a counter grows, per second. Sums, means and extremes of rates are rates.
 *
 * <pre>{@code
 * requests.rate(Window.RATE_INTERVAL).sum().perMinute();  // sum(rate(requests_total[$__rate_interval])) * 60
 * }</pre>
 */
public final class Rate extends Result {

    Rate(Expr expr, LabelSet labelSet) {
        super(expr, labelSet);
    }

    private static Rate of(Vector vector) {
        return new Rate(vector.expr(), vector.labelSet());
    }

    /** The rate per minute. */
    public Vector perMinute() {
        return times(60);
    }

    /** The rate per hour. */
    public Vector perHour() {
        return times(3600);
    }

    /** The rate per day. */
    public Vector perDay() {
        return times(86400);
    }

    @Override
    public Rate sum(Grouping grouping) {
        return of(super.sum(grouping));
    }

    @Override
    public Rate sum() {
        return sum(Grouping.ALL);
    }

    @Override
    public Rate avg(Grouping grouping) {
        return of(super.avg(grouping));
    }

    @Override
    public Rate avg() {
        return avg(Grouping.ALL);
    }

    @Override
    public Rate min(Grouping grouping) {
        return of(super.min(grouping));
    }

    @Override
    public Rate min() {
        return min(Grouping.ALL);
    }

    @Override
    public Rate max(Grouping grouping) {
        return of(super.max(grouping));
    }

    @Override
    public Rate max() {
        return max(Grouping.ALL);
    }
}
