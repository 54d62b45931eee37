package dev.wfmon.catalogue;

import java.util.List;

/**
 * Who writes metrics, and where their declaration starts.
 *
 * <pre>{@code
 * Emitter billing = new Emitter("billing", Label.open("environment", "Where it runs."));
 * Metric waits = billing.histogram("payment_duration_seconds", "How long payments take.")
 *         .unit("seconds")
 *         .buckets(1, 5, 30)
 *         .build();
 * }</pre>
 *
 * @param labels those that all its metrics have
 */
public record Emitter(String name, List<Label> labels) {

    public Emitter {
        labels = List.copyOf(labels);
    }

    public Emitter(String name, Label... labels) {
        this(name, List.of(labels));
    }

    /** Starts a counter, named with {@code _total}. */
    public Declaration counter(String metric, String help) {
        return new Declaration(this, metric, MetricType.COUNTER, help);
    }

    /** Starts a gauge. */
    public Declaration gauge(String metric, String help) {
        return new Declaration(this, metric, MetricType.GAUGE, help);
    }

    /** Starts a histogram, named without {@code _bucket}. */
    public Declaration histogram(String metric, String help) {
        return new Declaration(this, metric, MetricType.HISTOGRAM, help);
    }

    /** Starts an info metric, named with {@code _info}. */
    public Declaration info(String metric, String help) {
        return new Declaration(this, metric, MetricType.INFO, help);
    }

    /** Starts a state set; one of its labels is made by {@link Label#states}. */
    public Declaration stateSet(String metric, String help) {
        return new Declaration(this, metric, MetricType.STATE_SET, help);
    }
}
