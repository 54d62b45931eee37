package dev.wfmon.promql.analysis;

import dev.wfmon.promql.VectorSelector;

/** The metrics that Prometheus writes itself, when it scrapes a target or evaluates an alert. */
final class KnownMetrics {

    private KnownMetrics() {}

    static Range range(VectorSelector selector) {
        return switch (selector.name().orElse("")) {
            case "up" -> Range.whole(0, 1);
            case "ALERTS" -> Range.of(1);
            case "ALERTS_FOR_STATE" -> Range.whole(0, Double.MAX_VALUE);
            case "scrape_duration_seconds" -> Range.of(0, Double.MAX_VALUE);
            case "scrape_samples_scraped", "scrape_samples_post_metric_relabeling", "scrape_series_added" ->
                Range.whole(0, Double.MAX_VALUE);
            default -> Range.ANY;
        };
    }
}
