package dev.wfmon.instrument;

import static dev.wfmon.catalogue.EventMetrics.CIRCUIT_BREAKER_STATE;
import static dev.wfmon.catalogue.EventMetrics.CORRELATION_ATTEMPTS;
import static dev.wfmon.catalogue.EventMetrics.CORRELATION_SUCCESSES;
import static dev.wfmon.catalogue.EventMetrics.PROGRESSION_ATTEMPTS;
import static dev.wfmon.catalogue.EventMetrics.PROGRESSION_SUCCESSES;
import static dev.wfmon.catalogue.EventMetrics.RESUME_ATTEMPTS;
import static dev.wfmon.catalogue.EventMetrics.RESUME_DURATION;
import static dev.wfmon.catalogue.EventMetrics.RESUME_SUCCESSES;
import static dev.wfmon.catalogue.EventMetrics.WEBHOOKS_PROCESSED;
import static dev.wfmon.catalogue.EventMetrics.WEBHOOKS_RECEIVED;
import static dev.wfmon.catalogue.EventMetrics.WEBHOOK_DURATION;

import dev.wfmon.catalogue.Metric;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;

/** The meters of what moves workflows on. */
record SystemMeters(CatalogueMeters meters) {

    void record(SystemEvent event) {
        switch (event) {
            case SystemEvent.WebhookReceived(WebhookType type) -> meters.add(WEBHOOKS_RECEIVED, 1, of(type));
            case SystemEvent.WebhookProcessed(WebhookType type, Duration took) -> {
                meters.add(WEBHOOKS_PROCESSED, 1, of(type));
                meters.observe(WEBHOOK_DURATION, took, of(type));
            }
            case SystemEvent.EventCorrelated(boolean found) ->
                tried(CORRELATION_ATTEMPTS, CORRELATION_SUCCESSES, found);
            case SystemEvent.ResumeTried(boolean succeeded, Duration took) -> {
                tried(RESUME_ATTEMPTS, RESUME_SUCCESSES, succeeded);
                meters.observe(RESUME_DURATION, took, Tags.empty());
            }
            case SystemEvent.TaskProgressed(boolean succeeded) ->
                tried(PROGRESSION_ATTEMPTS, PROGRESSION_SUCCESSES, succeeded);
            case SystemEvent.CircuitBreakerMoved(String name, BreakerState state) ->
                meters.enter(
                        CIRCUIT_BREAKER_STATE, Tags.of("circuit_breaker_name", name), Tags.of("state", state.label()));
        }
    }

    private void tried(Metric attempts, Metric successes, boolean succeeded) {
        meters.add(attempts, 1, Tags.empty());
        if (succeeded) {
            meters.add(successes, 1, Tags.empty());
        }
    }

    private static Tags of(WebhookType type) {
        return Tags.of("event_type", type.label());
    }
}
