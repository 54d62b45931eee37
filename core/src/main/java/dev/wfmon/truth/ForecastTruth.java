package dev.wfmon.truth;

import static dev.wfmon.truth.PanelTruth.graph;

import java.time.Duration;
import java.util.List;

/** The truth of the section "Forecast". */
final class ForecastTruth {

    private static final Duration BASE = Duration.ofHours(12);
    private static final Duration AHEAD = Duration.ofHours(4);

    private ForecastTruth() {}

    static List<PanelTruth> of(Facts facts) {
        Truth open = ProgressTruth.tasks(facts, "pending")
                .with(
                        ProgressTruth.tasks(facts, "in_progress"),
                        (pending, working) -> working.map((labels, number) -> number + pending.valueOrZero(labels)));
        return List.of(
                forecast("Queue Forecast", open),
                forecast(
                        "Throughput Forecast",
                        facts.succeeded().over(Facts.HOUR).count()),
                forecast("Memory Forecast", facts.gauges().memory().sum()));
    }

    private static PanelTruth forecast(String title, Truth now) {
        Truth later = Samples.forecast(now, BASE, AHEAD).then(line -> line.map(value -> Math.max(0, value)));
        return graph(title, now, later);
    }
}
