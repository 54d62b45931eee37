package dev.wfmon.promql.dsl;

import dev.wfmon.promql.AggregationOp;
import java.util.ArrayList;
import java.util.List;

/**
 * What a histogram observed in a window, over all series or {@link #by} labels.
 *
 * <pre>{@code
 * stage.rate(Window.RATE_INTERVAL).by("stage").quantile(0.95);
 * stage.increase(Window.RANGE).average();
 * }</pre>
 */
public final class HistogramGrowth {

    private static final String BOUND = "le";

    private final Selection selection;
    private final String function;
    private final Window window;
    private final List<String> labels;

    HistogramGrowth(Selection selection, String function, Window window, List<String> labels) {
        this.selection = selection;
        this.function = function;
        this.window = window;
        this.labels = labels;
    }

    /** One result for each combination of values of these labels; {@code le} is not among them. */
    public HistogramGrowth by(String... by) {
        selection.reserve(BOUND, "histogram", "leave it out of by()", by);
        selection.labelSet().require(List.of(by), "by", selection.metric());
        return new HistogramGrowth(selection, function, window, LabelSet.declared(by));
    }

    /**
     * The value that a share of the observations does not exceed, as far as the buckets tell.
     *
     * @param quantile from 0 to 1; the 95th percentile is 0.95
     */
    public Vector quantile(double quantile) {
        Vector sums = buckets();
        return new Result(
                Nodes.call("histogram_quantile", Nodes.quantile(quantile), sums.expr()),
                sums.labelSet().minus(List.of(BOUND)));
    }

    /** How many observations do not exceed the bound {@code le} of each bucket; for heat maps. */
    public Vector buckets() {
        List<String> kept = new ArrayList<>(labels);
        kept.add(BOUND);
        Selection buckets = selection.suffixed("_bucket").declaring(BOUND);
        return Grouping.byAny(kept).merge(AggregationOp.SUM, null, buckets.call(function, window));
    }

    /** The mean observation. */
    public Vector average() {
        return new SummaryGrowth(selection, function, window, labels).average();
    }
}
