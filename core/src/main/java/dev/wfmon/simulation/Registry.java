package dev.wfmon.simulation;

import dev.wfmon.catalogue.Label;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.catalogue.MetricType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The series that there are at the moment, in the order in which they were born. */
final class Registry {

    private final String environment;
    private final Map<String, Series> series = new LinkedHashMap<>();

    Registry(String environment) {
        this.environment = environment;
    }

    Collection<Series> series() {
        return series.values();
    }

    /** Those of one metric. */
    Collection<Series> series(Metric metric) {
        return series.values().stream()
                .filter(one -> one.metric().equals(metric))
                .toList();
    }

    /** Makes a counter or histogram exist, at 0 when it is new. */
    void bear(Metric metric, Labels labels) {
        if (metric.type() == MetricType.HISTOGRAM) {
            observe(metric, 0, 0, labels);
        } else {
            of(metric, "", labels);
        }
    }

    void add(Metric metric, double increment, Labels labels) {
        of(metric, "", labels).add(increment);
    }

    void set(Metric metric, double value, Labels labels) {
        of(metric, "", labels).set(value);
    }

    /** Enters a state of a state set: its series becomes 1, those of the states that were left become 0. */
    void enter(Metric stateSet, String state, Labels labels) {
        leave(stateSet, labels);
        Label label = stateLabel(stateSet);
        of(stateSet, "", labels.and(label.name(), state)).set(1);
    }

    /** Leaves whatever state there is. */
    void leave(Metric stateSet, Labels labels) {
        Label label = stateLabel(stateSet);
        for (String state : states(label)) {
            Series entered = series.get(name(stateSet.name(), labels.and(label.name(), state)));
            if (entered != null) {
                entered.set(0);
            }
        }
    }

    /** From now on the value depends on the time alone. */
    void follow(Metric metric, ToDoubleFunction<Instant> course, Labels labels) {
        of(metric, "", labels).follow(course);
    }

    /** Forgets the series of the metric that has these labels, and perhaps more after them. */
    void drop(Metric metric, Labels labels) {
        String start = name(metric.name(), labels);
        series.keySet().removeIf(name -> name.startsWith(start.substring(0, start.length() - 1)));
    }

    void observe(Metric histogram, double value, Labels labels) {
        observe(histogram, value, 1, labels);
    }

    private void observe(Metric histogram, double value, int times, Labels labels) {
        for (double bound : histogram.buckets()) {
            bucket(histogram, Numbers.text(bound), labels).add(value <= bound ? times : 0);
        }
        bucket(histogram, "+Inf", labels).add(times);
        of(histogram, "_sum", labels).add(value * times);
        of(histogram, "_count", labels).add(times);
    }

    private Series bucket(Metric histogram, String bound, Labels labels) {
        return of(histogram, "_bucket", labels.and("le", bound));
    }

    private Series of(Metric metric, String suffix, Labels labels) {
        return series.computeIfAbsent(name(metric.name() + suffix, labels), name -> new Series(metric, name));
    }

    private String name(String metric, Labels labels) {
        return metric + "{environment=\"" + environment + '"' + labels.text() + '}';
    }

    private static Label stateLabel(Metric stateSet) {
        return stateSet.labels().orElseThrow().stream()
                .filter(label -> label.values() instanceof Label.Values.States)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> states(Label label) {
        return ((Label.Values.States) label.values()).states();
    }
}
