package dev.wfmon.promql.dsl;

import dev.wfmon.promql.Matcher;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * A classic histogram: counters of the observations up to each bound {@code le}, their number and their sum. The label
 * {@code le} is kept where it is needed and never has to be named.
 *
 * <pre>{@code
 * Histogram stage = Histogram.named("stage_duration_seconds").labels("stage");
 * stage.rate(Duration.ofMinutes(5)).by("stage").quantile(0.95);
 * // histogram_quantile(0.95, sum by (stage, le) (rate(stage_duration_seconds_bucket[5m])))
 * stage.increase(Window.RANGE).average();
 * // sum(increase(stage_duration_seconds_sum[$__range])) / sum(increase(stage_duration_seconds_count[$__range]))
 * }</pre>
 */
public final class Histogram extends Metric<Histogram> {

    private Histogram(Selection selection) {
        super(selection);
    }

    /** The histogram of this name, without {@code _bucket}, {@code _count} or {@code _sum}. */
    public static Histogram named(String metric) {
        if (metric.endsWith("_bucket")) {
            throw new IllegalArgumentException("a histogram is named without _bucket: " + metric);
        }
        return new Histogram(Selection.named(metric));
    }

    /** Refuses the label that this kind of metric keeps itself. */
    @Override
    public Histogram labels(String... names) {
        selection().reserve("le", "histogram", "leave it out", names);
        return super.labels(names);
    }

    /** Refuses conditions on the label that this kind of metric keeps itself. */
    @Override
    public Histogram where(Collection<Matcher> conditions) {
        for (Matcher condition : conditions) {
            selection()
                    .reserve("le", "histogram", "say rate(…) or increase(…) and then quantile(…)", condition.label());
        }
        return super.where(conditions);
    }

    /** What was observed, per second; for time series. */
    public HistogramGrowth rate(Window window) {
        return new HistogramGrowth(selection(), "rate", window, List.of());
    }

    /** What was observed, per second; for time series. */
    public HistogramGrowth rate(Duration window) {
        return rate(Window.of(window));
    }

    /** What was observed in a window; for single values over a time. */
    public HistogramGrowth increase(Window window) {
        return new HistogramGrowth(selection(), "increase", window, List.of());
    }

    /** What was observed in a window; for single values over a time. */
    public HistogramGrowth increase(Duration window) {
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
    Histogram with(Selection selection) {
        return new Histogram(selection);
    }
}
