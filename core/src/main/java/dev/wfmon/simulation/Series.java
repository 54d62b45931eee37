package dev.wfmon.simulation;

import dev.wfmon.catalogue.Metric;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A series and the value that it has at the moment.
 *
 * <p>What is sampled thousands of times changes seldom, so the texts are kept.
 */
public final class Series {

    private final Metric metric;
    private final String name;
    private double value;
    private @Nullable ToDoubleFunction<Instant> course;
    private @Nullable String text;

    Series(Metric metric, String name) {
        this.metric = metric;
        this.name = name;
    }

    /** Of which it is a series. */
    public Metric metric() {
        return metric;
    }

    /** The name with the labels, {@code agent_total{github_app="5DLabs-Rex"}}. */
    public String name() {
        return name;
    }

    /** The value at the instant of a scrape, as Prometheus' text format writes it. */
    public String valueAt(Instant instant) {
        if (course != null) {
            set(course.applyAsDouble(instant));
        }
        if (text == null) {
            text = Numbers.text(value);
        }
        return text;
    }

    void set(double newValue) {
        if (value != newValue) {
            value = newValue;
            text = null;
        }
    }

    void add(double increment) {
        set(value + increment);
    }

    /** From now on the value depends on the time alone. */
    void follow(ToDoubleFunction<Instant> newCourse) {
        course = newCourse;
    }
}
