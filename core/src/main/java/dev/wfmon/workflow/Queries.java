package dev.wfmon.workflow;

import static dev.wfmon.workflow.Choices.here;

import dev.wfmon.catalogue.AgentMetrics;
import dev.wfmon.grafana.dashboard.Query;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Grouping;
import dev.wfmon.promql.dsl.Histogram;
import dev.wfmon.promql.dsl.Range;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.promql.dsl.Window;
import java.time.Duration;

/** What the panels ask, and the calculations that they share. */
final class Queries {

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);
    static final Duration WEEK = Duration.ofDays(7);

    /** The least width of bars that count rare events; {@code $__interval} is never less in their panels. */
    static final String BAR = "1h";

    private static final Duration SAMPLES = Duration.ofMinutes(5);

    private Queries() {}

    static Query instant(Vector vector) {
        return Query.instant(vector.print());
    }

    static Query range(Vector vector) {
        return Query.range(vector.print());
    }

    static Query table(Vector vector) {
        return Query.table(vector.print());
    }

    /** What fell into each bucket in each shown interval. */
    static Query heatmap(Histogram histogram) {
        return Query.heatmap(histogram.increase(Window.INTERVAL).buckets().print());
    }

    static Query perMinute(Counter counter) {
        return range(counter.rate(Window.RATE_INTERVAL).sum().perMinute());
    }

    /**
     * A sample of what is calculated for each five minutes of a time. That time is a little less than whole, since
     * Prometheus and VictoriaMetrics do not agree on whether a sample at its very beginning is in it.
     */
    static Range sampled(Vector vector, Duration time) {
        return vector.over(time.minusMinutes(1), SAMPLES);
    }

    /** The mean observation; nothing, not NaN, where there was none. */
    static Vector mean(Histogram histogram, Window window, String... by) {
        return sum(histogram.total(), window, by)
                .dividedBy(sum(histogram.observations(), window, by).greaterThan(0));
    }

    private static Vector sum(Counter counter, Window window, String... by) {
        Vector growth = counter.increase(window);
        return by.length == 0 ? growth.sum() : growth.sum(Grouping.by(by));
    }

    /** The part of a whole in the last hour, from 0 to 1; nothing, not NaN, where there was no whole. */
    static Vector share(Counter part, Counter whole) {
        return part.increase(HOUR)
                .sum()
                .orZero()
                .dividedBy(whole.increase(HOUR).sum().greaterThan(0));
    }

    /** The part of a whole for each group. */
    static Vector share(Counter part, Counter whole, Window window, Grouping grouping) {
        return part.increase(window)
                .sum(grouping)
                .dividedBy(whole.increase(window).sum(grouping).greaterThan(0));
    }

    /** A sum that is 0 when there is nothing to count, but stays away when the platform tells nothing at all. */
    static Vector zeroWhenIdle(Vector sum) {
        Vector reporting = here(AgentMetrics.RUNS.counter()).value().sum();
        return sum.or(reporting.times(0));
    }
}
