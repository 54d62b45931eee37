package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Expr;
import java.time.Duration;

/**
 * The values of series over a time; it is good for one value made of them.
 *
 * <pre>{@code
 * memory.over(Window.RANGE).max();                    // max_over_time(memory_bytes[$__range])
 * load.sum(by("node")).over(Duration.ofHours(1)).avg(); // avg_over_time(sum by (node) (load)[1h:])
 * }</pre>
 */
public final class Range {

    private final Expr matrix;
    private final LabelSet labelSet;

    Range(Expr matrix, LabelSet labelSet) {
        this.matrix = matrix;
        this.labelSet = labelSet;
    }

    /** The mean. */
    public Vector avg() {
        return call("avg_over_time");
    }

    /** The least value. */
    public Vector min() {
        return call("min_over_time");
    }

    /** The greatest value. */
    public Vector max() {
        return call("max_over_time");
    }

    /** The sum of all samples. */
    public Vector sum() {
        return call("sum_over_time");
    }

    /** How many samples there are. */
    public Vector count() {
        return call("count_over_time");
    }

    /** The newest value. */
    public Vector last() {
        return call("last_over_time");
    }

    /** The standard deviation. */
    public Vector stddev() {
        return call("stddev_over_time");
    }

    /** The variance. */
    public Vector stdvar() {
        return call("stdvar_over_time");
    }

    /** The oldest value. Wants Prometheus 3.14, or 3.7 with the flag for experimental functions. */
    public Vector first() {
        return call("first_over_time");
    }

    /** 1 where there are samples. */
    public Vector present() {
        return call("present_over_time");
    }

    /** 1 when there are no samples at all, else nothing. */
    public Vector absent() {
        return new Result(Nodes.call("absent_over_time", matrix), Selection.fixedBy(matrix));
    }

    /** The difference between the last two samples, for gauges. */
    public Vector idelta() {
        return call("idelta");
    }

    /** How often the value changed. */
    public Vector changes() {
        return call("changes");
    }

    /** The value below which a share of the samples lies, from 0 to 1. */
    public Vector quantile(double quantile) {
        return new Result(Nodes.call("quantile_over_time", Nodes.quantile(quantile), matrix), labelSet);
    }

    /** The value at a later time, if it goes on as in the window. */
    public Vector predictLinear(Duration ahead) {
        return new Result(
                Nodes.call("predict_linear", matrix, Scalar.seconds(ahead).expr()), labelSet);
    }

    private Vector call(String function) {
        return new Result(Nodes.call(function, matrix), labelSet);
    }

    @Override
    public String toString() {
        return matrix.print();
    }
}
