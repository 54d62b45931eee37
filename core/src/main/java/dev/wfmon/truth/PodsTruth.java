package dev.wfmon.truth;

import static dev.wfmon.truth.PanelTruth.graph;

/** The truth of the panels about pods. */
final class PodsTruth {

    private PodsTruth() {}

    static PanelTruth usage(Facts facts, String by) {
        return graph(
                "Agent Resource Usage",
                facts.gauges().cores().sum(by),
                facts.gauges().memory().sum(by));
    }

    static PanelTruth cpuHeatmap(Facts facts) {
        return graph("CPU Heat Map", facts.gauges().cores().sum("pod"));
    }

    static PanelTruth memoryHeatmap(Facts facts) {
        return graph("Memory Heat Map", facts.gauges().memory().sum("pod"));
    }

    static PanelTruth capacityTrend(Facts facts) {
        Truth cores = facts.gauges().cores().sum();
        Truth memory = facts.gauges().memory().sum();
        return graph(
                "Capacity Trend",
                Samples.mean(cores, Facts.HOUR),
                Samples.mean(cores, Facts.DAY),
                Samples.mean(memory, Facts.HOUR),
                Samples.mean(memory, Facts.DAY));
    }
}
