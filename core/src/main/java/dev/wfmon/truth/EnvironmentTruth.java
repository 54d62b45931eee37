package dev.wfmon.truth;

import static dev.wfmon.truth.Facts.HOUR;
import static dev.wfmon.truth.PanelTruth.graph;
import static dev.wfmon.truth.PanelTruth.instant;

import java.util.List;

/** The truth of the section "Environments". */
final class EnvironmentTruth {

    private static final String BY = "environment";

    private EnvironmentTruth() {}

    static List<PanelTruth> of(Facts facts) {
        Growth ended = facts.journal().ended().over(facts.range());
        return List.of(
                instant(
                        "Environment Comparison",
                        ended.count(BY),
                        facts.succeeded().over(facts.range()).shareOf(ended, BY),
                        ended.mean(BY),
                        facts.journal().runTimes().over(facts.range()).mean(BY)),
                graph(
                        "Success Rate by Environment",
                        facts.succeeded()
                                .over(HOUR)
                                .shareOf(facts.journal().ended().over(HOUR), BY)),
                graph("Throughput by Environment", facts.succeeded().over(HOUR).count(BY)));
    }
}
