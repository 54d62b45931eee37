package dev.wfmon.truth;

import static dev.wfmon.truth.Facts.DAY;
import static dev.wfmon.truth.Facts.HOUR;
import static dev.wfmon.truth.Facts.inverse;
import static dev.wfmon.truth.PanelTruth.instant;

import java.util.List;
import java.util.Optional;

/** The truth of the section "Overview". */
final class OverviewTruth {

    private OverviewTruth() {}

    static List<PanelTruth> of(Facts facts) {
        Journal journal = facts.journal();
        Truth health = inverse(facts.failureShare());
        return List.of(
                instant(
                        "Active Workflows",
                        facts.zeroWhenIdle(facts.gauges().running().sum())),
                instant(
                        "Task Completion Rate (24h)",
                        facts.zeroWhenIdle(facts.succeeded().over(DAY).count())),
                instant("System Health", health),
                instant("Alert Summary", facts.firing().count().or(at -> Optional.of(Answer.of(0)))),
                instant(
                        "Component Status",
                        health,
                        share(journal.successfulRuns(), journal.runs()),
                        share(journal.successfulResumes(), journal.resumes()),
                        share(journal.successfulCorrelations(), journal.correlations()),
                        share(journal.successfulProgressions(), journal.progressions())));
    }

    private static Truth share(Events part, Events whole) {
        return part.over(HOUR).shareOf(whole.over(HOUR));
    }
}
