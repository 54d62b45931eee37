package dev.wfmon.truth;

import static dev.wfmon.truth.Facts.HOUR;
import static dev.wfmon.truth.Facts.inverse;
import static dev.wfmon.truth.PanelTruth.graph;
import static dev.wfmon.truth.PanelTruth.instant;

import dev.wfmon.catalogue.EventMetrics;
import java.util.List;

/** The truth of the section "System Health". */
final class SystemTruth {

    private SystemTruth() {}

    static List<PanelTruth> of(Facts facts) {
        Journal journal = facts.journal();
        return List.of(
                PodsTruth.usage(facts, "agent"),
                PodsTruth.cpuHeatmap(facts),
                PodsTruth.memoryHeatmap(facts),
                PodsTruth.capacityTrend(facts),
                errorRates(facts),
                platformSuccess(facts),
                graph(
                        "GitHub Webhook Processing",
                        journal.receivedWebhooks()
                                .over(facts.view().rateInterval())
                                .perMinute(),
                        journal.processedWebhooks()
                                .over(facts.view().rateInterval())
                                .perMinute()),
                graph(
                        "GitHub Webhook Duration",
                        journal.processedWebhooks()
                                .over(HOUR)
                                .quantile(0.95, EventMetrics.WEBHOOK_DURATION, "event_type")),
                graph(
                        "Resume Operations",
                        journal.resumes().over(facts.view().bar()).count(),
                        journal.successfulResumes().over(facts.view().bar()).count()),
                graph(
                        "Resume Operation Duration",
                        journal.resumes().over(HOUR).quantile(0.95, EventMetrics.RESUME_DURATION)),
                instant("Circuit Breakers", facts.gauges().circuitBreakers().sum("circuit_breaker_name", "state")));
    }

    private static PanelTruth errorRates(Facts facts) {
        Journal journal = facts.journal();
        return graph(
                "Error Rates by Component",
                facts.failureShare(),
                inverse(share(journal.successfulRuns(), journal.runs())),
                inverse(share(journal.successfulResumes(), journal.resumes())),
                inverse(share(journal.successfulCorrelations(), journal.correlations())),
                inverse(share(journal.successfulProgressions(), journal.progressions())));
    }

    private static Truth share(Events part, Events whole) {
        return part.over(HOUR).shareOf(whole.over(HOUR));
    }

    private static PanelTruth platformSuccess(Facts facts) {
        Journal journal = facts.journal();
        return instant(
                "Success over the Time Range",
                journal.successfulResumes()
                        .over(facts.range())
                        .shareOf(journal.resumes().over(facts.range())),
                journal.successfulCorrelations()
                        .over(facts.range())
                        .shareOf(journal.correlations().over(facts.range())),
                journal.successfulProgressions()
                        .over(facts.range())
                        .shareOf(journal.progressions().over(facts.range())));
    }
}
