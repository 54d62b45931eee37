package dev.wfmon.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The metrics that are known, in order, each name once.
 *
 * <pre>{@code
 * Catalogue.PLATFORM.find("workflow_duration_seconds_bucket").map(Metric::name);
 * // Optional[workflow_duration_seconds]
 * Catalogue.PLATFORM.find("workflow_duration_minutes"); // Optional.empty
 * }</pre>
 */
public final class Catalogue {

    /** The metrics of the workflow platform, and those of the systems around it that its monitoring reads. */
    public static final Catalogue PLATFORM = new Catalogue(
            Stream.of(WorkflowMetrics.ALL, AgentMetrics.ALL, EventMetrics.ALL, ClusterMetrics.ALL, EngineMetrics.ALL)
                    .flatMap(List::stream)
                    .toList());

    /** A catalogue of nothing. */
    public static final Catalogue EMPTY = new Catalogue(List.of());

    private final List<Metric> metrics;
    private final Map<String, Metric> byName = new HashMap<>();
    private final Map<String, Metric> bySeries = new HashMap<>();

    /**
     * A catalogue of these metrics.
     *
     * @throws IllegalArgumentException when two metrics have one name
     */
    public Catalogue(List<Metric> metrics) {
        this.metrics = List.copyOf(metrics);
        for (Metric metric : metrics) {
            if (byName.putIfAbsent(metric.name(), metric) != null) {
                throw new IllegalArgumentException("two metrics are named " + metric.name());
            }
            metric.series().forEach(series -> bySeries.putIfAbsent(series, metric));
        }
    }

    /** All metrics, in the order in which they were declared or read. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** The metrics that one emitter writes. */
    public List<Metric> of(String emitter) {
        return metrics.stream()
                .filter(metric -> metric.emitter().equals(emitter))
                .toList();
    }

    /** The metric of that name; of a histogram that is no name of a series. */
    public Optional<Metric> named(String metric) {
        return Optional.ofNullable(byName.get(metric));
    }

    /**
     * The metric that a series belongs to: a histogram by the name of its {@code _bucket}, {@code _count} and
     * {@code _sum}. Prometheus' metadata leaves {@code _total} and {@code _info} out where the scrape was OpenMetrics, so
     * a counter and an info metric are found by their names with these endings as well.
     */
    public Optional<Metric> find(String series) {
        return Optional.ofNullable(bySeries.get(series))
                .or(() -> withoutSuffix(series, "_total", MetricType.COUNTER))
                .or(() -> withoutSuffix(series, "_info", MetricType.INFO));
    }

    private Optional<Metric> withoutSuffix(String series, String suffix, MetricType type) {
        return series.endsWith(suffix)
                ? Optional.ofNullable(bySeries.get(series.substring(0, series.length() - suffix.length())))
                        .filter(metric -> metric.type() == type)
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalogue that && metrics.equals(that.metrics);
    }

    @Override
    public int hashCode() {
        return metrics.hashCode();
    }

    @Override
    public String toString() {
        return metrics.stream().map(Metric::name).toList().toString();
    }
}
