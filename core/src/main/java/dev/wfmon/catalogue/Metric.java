package dev.wfmon.catalogue;

import dev.wfmon.catalogue.Label.Values;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Gauge;
import dev.wfmon.promql.dsl.Histogram;
import dev.wfmon.promql.dsl.Info;
import dev.wfmon.promql.dsl.StateSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known of a metric.
 *
 * <pre>{@code
 * Metric failures = new Emitter("billing")
 *         .counter("payment_failures_total", "Payments that failed.")
 *         .labels(Label.open("bank", "Whose it was."))
 *         .build();
 * failures.counter().rate(Duration.ofMinutes(5)).sum(by("bank"));
 * // sum by (bank) (rate(payment_failures_total[5m]))
 * }</pre>
 *
 * <p>The methods named like types give it to queries, with its labels; one for another type than the metric's throws an
 * {@link IllegalStateException}.
 *
 * @param name as queries write it: with {@code _total} or {@code _info}, but a histogram without {@code _bucket}
 * @param unit the base unit of OpenMetrics, {@code seconds} or {@code bytes}; empty for none or where nobody said
 * @param help what it tells, as a sentence; empty where nobody said
 * @param labels those that the emitter writes, without {@code le} and {@code quantile}; empty where nobody said
 * @param buckets the upper bounds of a histogram, ascending, without the infinite one; empty where nobody said
 * @param emitter who writes it; empty where nobody said
 * @param note what is unusual about it; empty for nothing
 */
public record Metric(
        String name,
        MetricType type,
        String unit,
        String help,
        Optional<List<Label>> labels,
        List<Double> buckets,
        String emitter,
        String note) {

    public Metric {
        labels = labels.map(List::copyOf);
        buckets = List.copyOf(buckets);
        Consistency consistency = new Consistency(name, type);
        labels.ifPresent(consistency::checkLabels);
        consistency.checkBuckets(buckets);
    }

    /** The label of that name, where it is known. */
    public Optional<Label> label(String label) {
        return labels.stream()
                .flatMap(List::stream)
                .filter(candidate -> candidate.name().equals(label))
                .findFirst();
    }

    /** The names of all its series. */
    public List<String> series() {
        return type.suffixes().stream().map(suffix -> name + suffix).toList();
    }

    /** The counter, for queries. */
    public Counter counter() {
        require(MetricType.COUNTER);
        return Counter.named(name).labels(labelNames(label -> true));
    }

    /** The gauge, for queries. */
    public Gauge gauge() {
        require(MetricType.GAUGE);
        return Gauge.named(name).labels(labelNames(label -> true));
    }

    /** The histogram, for queries. */
    public Histogram histogram() {
        require(MetricType.HISTOGRAM);
        return Histogram.named(name).labels(labelNames(label -> true));
    }

    /** The info metric, for queries. */
    public Info info() {
        require(MetricType.INFO);
        return Info.named(name).labels(labelNames(label -> true));
    }

    /** The state set, for queries; it knows its states. */
    public StateSet stateSet() {
        require(MetricType.STATE_SET);
        Label state = stateLabel();
        return StateSet.named(name)
                .states(state.name(), ((Values.States) state.values()).states().toArray(new String[0]))
                .labels(labelNames(label -> !label.equals(state)));
    }

    private Label stateLabel() {
        return labels.orElseThrow().stream()
                .filter(label -> label.values() instanceof Values.States)
                .findFirst()
                .orElseThrow();
    }

    private void require(MetricType wanted) {
        if (type != wanted) {
            throw new IllegalStateException(name + " is a " + type.keyword() + ", no " + wanted.keyword());
        }
    }

    private String[] labelNames(Predicate<Label> wanted) {
        return labels.orElseThrow(() -> new IllegalStateException("the labels of " + name + " are not known")).stream()
                .filter(wanted)
                .map(Label::name)
                .toArray(String[]::new);
    }
}
