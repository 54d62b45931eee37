package dev.wfmon.truth;

import static dev.wfmon.truth.Facts.HOUR;
import static dev.wfmon.truth.PanelTruth.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The truth of the section "Anomalies". */
final class AnomalyTruth {

    private static final String BY = "environment";
    private static final int WEEKS = 4;

    private AnomalyTruth() {}

    static List<PanelTruth> of(Facts facts) {
        Journal journal = facts.journal();
        Truth ended = journal.ended().over(HOUR).count(BY);
        Truth runTime = journal.runTimes().over(HOUR).mean(BY);
        Truth webhooks = journal.receivedWebhooks().over(HOUR).count(BY);
        return List.of(
                band("Workflows Ended and Usual", ended),
                band("Agent Run Time and Usual", runTime),
                graph("Anomaly Scores", score(ended), score(runTime), score(webhooks)));
    }

    private static PanelTruth band(String title, Truth truth) {
        return graph(
                title,
                truth,
                usual(truth, usual -> Math.max(0, usual.mean() - 2 * usual.deviation())),
                usual(truth, usual -> usual.mean() + 2 * usual.deviation()));
    }

    private static Truth score(Truth truth) {
        return at -> truth.at(at)
                .flatMap(now -> weeks(truth, at).map(weeks -> {
                    Map<Map<String, String>, Double> scores = new HashMap<>();
                    weeks.forEach((labels, usual) -> {
                        if (usual.deviation() > 0 && now.series().containsKey(labels)) {
                            scores.put(labels, (now.valueOrZero(labels) - usual.mean()) / usual.deviation());
                        }
                    });
                    return Answer.of(scores);
                }));
    }

    private interface OfUsual {
        double value(Usual usual);
    }

    private static Truth usual(Truth truth, OfUsual value) {
        return at -> weeks(truth, at).map(weeks -> {
            Map<Map<String, String>, Double> values = new HashMap<>();
            weeks.forEach((labels, usual) -> values.put(labels, value.value(usual)));
            return Answer.of(values);
        });
    }

    /** What the same hours of past weeks had: their values, of those weeks that have any. */
    private record Usual(List<Double> values) {

        double mean() {
            return values.stream().mapToDouble(value -> value).average().orElseThrow();
        }

        double deviation() {
            double mean = mean();
            return Math.sqrt(values.stream()
                    .mapToDouble(value -> Math.pow(value - mean, 2))
                    .average()
                    .orElseThrow());
        }
    }

    private static Optional<Map<Map<String, String>, Usual>> weeks(Truth truth, Instant at) {
        List<Optional<Answer>> weeks = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> truth.ago(Duration.ofDays(7L * week)).at(at))
                .toList();
        if (weeks.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Map<Map<String, String>, List<Double>> values = new HashMap<>();
        weeks.stream()
                .flatMap(week -> week.orElseThrow().series().entrySet().stream())
                .forEach(one -> values.computeIfAbsent(one.getKey(), labels -> new ArrayList<>())
                        .add(one.getValue().value()));
        Map<Map<String, String>, Usual> usual = new HashMap<>();
        values.forEach((labels, all) -> usual.put(labels, new Usual(all)));
        return Optional.of(usual);
    }
}
