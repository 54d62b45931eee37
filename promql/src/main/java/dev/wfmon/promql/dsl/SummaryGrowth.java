package dev.wfmon.promql.dsl;

import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.BinaryOp;
import java.util.List;

/**
 * What a summary observed in a window, over all series or {@link #by} labels.
 *
 * <pre>{@code
 * call.increase(Window.RANGE).by("method").average();
 * }</pre>
 */
public final class SummaryGrowth {

    private final Selection selection;
    private final String function;
    private final Window window;
    private final List<String> labels;

    SummaryGrowth(Selection selection, String function, Window window, List<String> labels) {
        this.selection = selection;
        this.function = function;
        this.window = window;
        this.labels = labels;
    }

    /** One result for each combination of values of these labels. */
    public SummaryGrowth by(String... by) {
        selection.labelSet().require(List.of(by), "by", selection.metric());
        return new SummaryGrowth(selection, function, window, LabelSet.declared(by));
    }

    /** The mean observation. */
    public Vector average() {
        return Join.of(BinaryOp.DIVIDE, sum("_sum"), sum("_count"));
    }

    private Vector sum(String suffix) {
        Vector growth = selection.suffixed(suffix).call(function, window);
        return Grouping.byAny(labels).merge(AggregationOp.SUM, null, growth);
    }
}
