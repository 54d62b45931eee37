package dev.wfmon.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Collects what is said of a metric; {@link Emitter} starts it. */
public final class Declaration {

    private final Emitter emitter;
    private final String name;
    private final MetricType type;
    private final String help;
    private final List<Label> labels;
    private List<Double> buckets = List.of();
    private String unit = "";
    private String note = "";

    Declaration(Emitter emitter, String name, MetricType type, String help) {
        this.emitter = emitter;
        this.name = name;
        this.type = type;
        this.help = help;
        this.labels = new ArrayList<>(emitter.labels());
    }

    /** Adds labels to those that the emitter gives all its metrics. */
    public Declaration labels(Label... more) {
        labels.addAll(List.of(more));
        return this;
    }

    /** The base unit of OpenMetrics: {@code seconds}, {@code bytes}, {@code ratio}. */
    public Declaration unit(String baseUnit) {
        unit = baseUnit;
        return this;
    }

    /** The upper bounds of a histogram, ascending, without the infinite one. */
    public Declaration buckets(double... bounds) {
        buckets = Arrays.stream(bounds).boxed().toList();
        return this;
    }

    /** What is unusual about the metric. Only a metric with a note may break the conventions of naming. */
    public Declaration note(String text) {
        note = text;
        return this;
    }

    /**
     * The metric.
     *
     * @throws IllegalArgumentException when it contradicts itself, or breaks a {@link Convention} without a note
     */
    public Metric build() {
        Metric metric = new Metric(name, type, unit, help, Optional.of(labels), buckets, emitter.name(), note);
        List<String> breaches = Convention.breaches(metric);
        if (note.isEmpty() && !breaches.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + String.join("; ", breaches) + "; or say why by note(…)");
        }
        return metric;
    }
}
