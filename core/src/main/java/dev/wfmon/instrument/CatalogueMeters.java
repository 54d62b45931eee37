package dev.wfmon.instrument;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.Label;
import dev.wfmon.catalogue.Label.Values;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.catalogue.MetricType;
import dev.wfmon.catalogue.WorkflowMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Meters of the catalogue's metrics, with no labels or values but those that it names. */
final class CatalogueMeters {

    /** A metric with some of its labels, or all. */
    private record Series(Metric metric, Tags tags) {}

    private static final List<Metric> METRICS = Catalogue.PLATFORM.of(WorkflowMetrics.PLATFORM.name());
    private static final Set<String> NAMES =
            METRICS.stream().map(CatalogueMeters::micrometerName).collect(Collectors.toSet());

    private final MeterRegistry registry;
    private final Tag environment;
    private final Map<Series, Level> levels = new ConcurrentHashMap<>();
    private final Map<Series, Series> states = new ConcurrentHashMap<>();

    CatalogueMeters(MeterRegistry registry, String environment) {
        this.registry = registry;
        this.environment = Tag.of("environment", environment);
    }

    /** Creates, at 0, what counts and has labels of few values only. */
    void createForeseeable() {
        for (Metric metric : METRICS) {
            boolean counts = metric.type() == MetricType.COUNTER || metric.type() == MetricType.HISTOGRAM;
            List<Label> own = ownLabels(metric);
            if (counts && own.stream().allMatch(label -> label.values() instanceof Values.OneOf)) {
                combinations(own).forEach(tags -> create(metric, tags));
            }
        }
    }

    private static Stream<Tags> combinations(List<Label> labels) {
        return labels.isEmpty()
                ? Stream.of(Tags.empty())
                : values(labels.getFirst())
                        .flatMap(tag ->
                                combinations(labels.subList(1, labels.size())).map(rest -> rest.and(tag)));
    }

    private static Stream<Tag> values(Label label) {
        return label.values() instanceof Values.OneOf(List<String> values)
                ? values.stream().map(value -> Tag.of(label.name(), value))
                : Stream.empty();
    }

    /** Creates a counter or histogram at 0. */
    void create(Metric metric, Tags tags) {
        if (metric.type() == MetricType.HISTOGRAM) {
            summary(metric, tags);
        } else {
            add(metric, 0, tags);
        }
    }

    void add(Metric counter, double amount, Tags tags) {
        if (isProper(counter)) {
            Counter.builder(counter.name())
                    .description(counter.help())
                    .tags(checked(counter, tags))
                    .register(registry)
                    .increment(amount);
        } else {
            level(counter, tags).add(amount);
        }
    }

    /** Micrometer's Prometheus adds {@code _total} to every counter, so one of another name has to be a gauge. */
    private static boolean isProper(Metric counter) {
        return counter.name().endsWith("_total");
    }

    void observe(Metric histogram, Duration duration, Tags tags) {
        // A clock that was set back must not keep the event from being counted.
        summary(histogram, tags).record(Math.max(0, duration.toNanos() / 1e9));
    }

    private DistributionSummary summary(Metric histogram, Tags tags) {
        return DistributionSummary.builder(histogram.name())
                .description(histogram.help())
                .tags(checked(histogram, tags))
                .serviceLevelObjectives(histogram.buckets().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .register(registry);
    }

    void set(Metric gauge, double value, Tags tags) {
        level(gauge, tags).set(value);
    }

    /** Moves a thing to a state: its last series becomes 0, and the new one 1. */
    void enter(Metric stateSet, Tags thing, Tags state) {
        Series entered = new Series(stateSet, thing.and(state));
        Series left = states.put(new Series(stateSet, thing), entered);
        if (left != null) {
            set(stateSet, 0, left.tags());
        }
        set(stateSet, 1, entered.tags());
    }

    /** Removes all series of the catalogue that have the tag. */
    void forget(Tag tag) {
        states.keySet().removeIf(series -> series.tags().stream().anyMatch(tag::equals));
        levels.keySet().removeIf(series -> series.tags().stream().anyMatch(tag::equals));
        registry.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> NAMES.contains(id.getName()) && id.getTags().containsAll(List.of(tag, environment)))
                .forEach(registry::remove);
    }

    private Level level(Metric metric, Tags tags) {
        return levels.computeIfAbsent(
                new Series(metric, tags),
                series -> new Level(registry, micrometerName(metric), metric.help(), checked(metric, tags)));
    }

    /** An info metric is one for Micrometer when its name ends so. */
    private static String micrometerName(Metric metric) {
        return metric.type() == MetricType.INFO ? metric.name().replaceFirst("_info$", ".info") : metric.name();
    }

    private Tags checked(Metric metric, Tags tags) {
        Set<String> names = ownLabels(metric).stream().map(Label::name).collect(Collectors.toSet());
        if (!tags.stream().map(Tag::getKey).collect(Collectors.toSet()).equals(names)) {
            throw new IllegalArgumentException(metric.name() + " has the labels " + names + ", not " + tags);
        }
        for (Tag tag : tags) {
            if (metric.label(tag.getKey())
                    .filter(label -> label.admits(tag.getValue()))
                    .isEmpty()) {
                throw new IllegalArgumentException(metric.name() + " knows no " + tag);
            }
        }
        return tags.and(environment);
    }

    private static List<Label> ownLabels(Metric metric) {
        return metric.labels().orElse(List.of()).stream()
                .filter(label -> !WorkflowMetrics.PLATFORM.labels().contains(label))
                .toList();
    }
}
