package dev.wfmon.promql.dsl;

import java.time.Duration;

/**
 * A metric that only goes up, until its process restarts. Its value says nothing; how it grows does.
 *
 * <pre>{@code
 * Counter agents = Counter.named("agent_total").labels("github_app");
 * agents.rate(Duration.ofMinutes(5)).sum(by("github_app"));  // sum by (github_app) (rate(agent_total[5m]))
 * agents.increase(Window.RANGE).sum();                       // sum(increase(agent_total[$__range]))
 * }</pre>
 */
public final class Counter extends Metric<Counter> {

    private Counter(Selection selection) {
        super(selection);
    }

    /** The counter of this name, {@code _total} included. */
    public static Counter named(String metric) {
        return new Counter(Selection.named(metric));
    }

    static Counter of(Selection selection) {
        return new Counter(selection);
    }

    /** How fast it grows, per second. */
    public Rate rate(Window window) {
        return rate("rate", window);
    }

    /** How fast it grows, per second. */
    public Rate rate(Duration window) {
        return rate(Window.of(window));
    }

    /** How fast it grew between the last two samples, per second; for graphs of fast counters. */
    public Rate irate(Window window) {
        return rate("irate", window);
    }

    /** How fast it grew between the last two samples, per second; for graphs of fast counters. */
    public Rate irate(Duration window) {
        return irate(Window.of(window));
    }

    /** By how much it grew. */
    public Vector increase(Window window) {
        return selection().call("increase", window);
    }

    /** By how much it grew. */
    public Vector increase(Duration window) {
        return increase(Window.of(window));
    }

    /** How often it started again from zero. */
    public Vector resets(Window window) {
        return selection().call("resets", window);
    }

    /** How often it started again from zero. */
    public Vector resets(Duration window) {
        return resets(Window.of(window));
    }

    /** The count since the process started, for the rare query that wants it. */
    public Vector value() {
        return selection().vector();
    }

    /** 1 when there are no series, else nothing. */
    public Vector absent() {
        return value().absent();
    }

    private Rate rate(String function, Window window) {
        Vector rate = selection().call(function, window);
        return new Rate(rate.expr(), rate.labelSet());
    }

    /** 1 when there were no samples in a window, else nothing. */
    public Vector absent(Window window) {
        return new Range(selection().over(window), selection().labelSet()).absent();
    }

    /** 1 when there were no samples in a window, else nothing. */
    public Vector absent(Duration window) {
        return absent(Window.of(window));
    }

    @Override
    Counter with(Selection selection) {
        return new Counter(selection);
    }
}
