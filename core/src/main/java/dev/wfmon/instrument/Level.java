package dev.wfmon.instrument;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicReference;

/** A gauge that keeps its value itself. */
final class Level {

    private final AtomicReference<Double> value = new AtomicReference<>(0.0);

    Level(MeterRegistry registry, String name, String help, Tags tags) {
        Gauge.builder(name, value, AtomicReference::get)
                .description(help)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    void set(double level) {
        value.set(level);
    }

    void add(double amount) {
        value.updateAndGet(level -> level + amount);
    }
}
