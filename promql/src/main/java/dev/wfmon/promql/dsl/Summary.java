package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Matcher;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * A summary: quantiles that the process itself works out, the number of observations and their sum. Its quantiles cannot
 * be put together from several series; means can.
 *
 * <pre>{@code
 * Summary call = Summary.named("call_duration_seconds").labels("method");
 * call.quantile(0.99);                                    // call_duration_seconds{quantile="0.99"}
 * call.rate(Duration.ofMinutes(5)).by("method").average();
 * // sum by (method) (rate(call_duration_seconds_sum[5m])) / sum by (method) (rate(call_duration_seconds_count[5m]))
 * }</pre>
 */
public final class Summary extends Metric<Summary> {

    private Summary(Selection selection) {
        super(selection);
    }

    /** The summary of this name, without {@code _count} or {@code _sum}. */
    public static Summary named(String metric) {
        return new Summary(Selection.named(metric));
    }

    /** Refuses the label that this kind of metric keeps itself. */
    @Override
    public Summary labels(String... names) {
        selection().reserve("quantile", "summary", "leave it out", names);
        return super.labels(names);
    }

    /** Refuses conditions on the label that this kind of metric keeps itself. */
    @Override
    public Summary where(Collection<Matcher> conditions) {
        for (Matcher condition : conditions) {
            selection().reserve("quantile", "summary", "say quantile(…)", condition.label());
        }
        return super.where(conditions);
    }

    /** A quantile that the process offers, from 0 to 1. */
    public Vector quantile(double quantile) {
        String value = Nodes.quantile(quantile).print();
        return selection()
                .declaring("quantile")
                .where(List.of(Match.label("quantile").is(value)))
                .vector();
    }

    /** What was observed, per second; for time series. */
    public SummaryGrowth rate(Window window) {
        return new SummaryGrowth(selection(), "rate", window, List.of());
    }

    /** What was observed, per second; for time series. */
    public SummaryGrowth rate(Duration window) {
        return rate(Window.of(window));
    }

    /** What was observed in a window; for single values over a time. */
    public SummaryGrowth increase(Window window) {
        return new SummaryGrowth(selection(), "increase", window, List.of());
    }

    /** What was observed in a window; for single values over a time. */
    public SummaryGrowth increase(Duration window) {
        return increase(Window.of(window));
    }

    /** How many observations there were: the metric that ends in {@code _count}. */
    public Counter observations() {
        return Counter.of(selection().suffixed("_count"));
    }

    /** The sum of all observations: the metric that ends in {@code _sum}. */
    public Counter total() {
        return Counter.of(selection().suffixed("_sum"));
    }

    @Override
    Summary with(Selection selection) {
        return new Summary(selection);
    }
}
