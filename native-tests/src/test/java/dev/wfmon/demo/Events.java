package dev.wfmon.demo;

import dev.wfmon.instrument.PlatformEvent;
import dev.wfmon.instrument.PlatformMeters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** Takes what happened in the platform, and counts it. */
@Path("/events")
public class Events {

    private final PlatformMeters meters;
    private final Counter batches;

    Events(PlatformMeters meters, MeterRegistry registry) {
        this.meters = meters;
        this.batches = registry.counter(DemoMonitoring.BATCHES.name());
    }

    @POST
    public void happened(List<PlatformEvent> events) {
        batches.increment();
        events.forEach(meters::record);
    }
}
