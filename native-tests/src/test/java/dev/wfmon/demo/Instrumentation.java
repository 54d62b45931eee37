package dev.wfmon.demo;

import dev.wfmon.instrument.PlatformMeters;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The meters of the platform, in the registry that Quarkus exposes. */
class Instrumentation {

    @Produces
    @Singleton
    PlatformMeters meters(MeterRegistry registry, @ConfigProperty(name = "demo.environment") String environment) {
        return new PlatformMeters(registry, environment);
    }
}
