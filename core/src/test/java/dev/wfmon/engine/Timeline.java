package dev.wfmon.engine;

import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import dev.wfmon.truth.AlertTimeline;
import dev.wfmon.truth.Certainty;
import dev.wfmon.truth.Firing;
import dev.wfmon.workflow.WorkflowThresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * At which minutes since its start a history's alerts fire.
 *
 * @param minutes those of each alert about each thing
 */
record Timeline(Map<Watched, Set<Integer>> minutes) {

    /** The labels that tell things apart; engines know more. */
    private static final Set<String> TELLING =
            Set.of("workflow_name", "suspension_point", "github_app", "pod", "circuit_breaker_name");

    /** An alert about a thing, whose labels are in order. */
    record Watched(String alert, String severity, String labels) implements Comparable<Watched> {

        /** By the labels of a series {@code ALERTS}, or of a firing. */
        static Watched of(String alert, String severity, Map<String, String> labels) {
            String telling = new TreeMap<>(labels)
                    .entrySet().stream()
                            .filter(label -> TELLING.contains(label.getKey()))
                            .map(label -> label.getKey() + '=' + label.getValue())
                            .collect(Collectors.joining(" "));
            return new Watched(alert, severity, telling);
        }

        @Override
        public int compareTo(Watched other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return alert + ' ' + severity + (labels.isEmpty() ? "" : ' ' + labels);
        }
    }

    static Timeline empty() {
        return new Timeline(new TreeMap<>());
    }

    /** The true one. */
    static Timeline of(History history, Certainty certainty) {
        Timeline timeline = empty();
        for (Firing firing :
                AlertTimeline.of(history, WorkflowThresholds.DEFAULT).firings(certainty)) {
            Period period = firing.period();
            Watched watched = Watched.of(firing.alert(), firing.severity(), firing.labels());
            for (Instant at = period.from(); at.isBefore(period.to()); at = at.plus(Duration.ofMinutes(1))) {
                timeline.add(watched, minute(history, at));
            }
        }
        return timeline;
    }

    static int minute(History history, Instant at) {
        return Math.toIntExact(Duration.between(history.period().from(), at).toMinutes());
    }

    void add(Watched watched, int minute) {
        minutes.computeIfAbsent(watched, key -> new TreeSet<>()).add(minute);
    }

    /** What fires here and not there. */
    Timeline without(Timeline other) {
        Timeline rest = empty();
        minutes.forEach((watched, all) -> all.stream()
                .filter(minute -> !other.minutes.getOrDefault(watched, Set.of()).contains(minute))
                .forEach(minute -> rest.add(watched, minute)));
        return rest;
    }

    /** The alerts with their severities. */
    Set<String> names() {
        return minutes.keySet().stream()
                .map(watched -> watched.alert() + ' ' + watched.severity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many things an alert is about, and from when to when, in hours and minutes: {@code 3: 07:05–08:20}. */
    String summary(String name) {
        var ofName = minutes.entrySet().stream()
                .filter(entry -> (entry.getKey().alert() + ' ' + entry.getKey().severity()).equals(name))
                .map(Map.Entry::getValue)
                .toList();
        Function<Boolean, Optional<Integer>> end = last -> ofName.stream()
                .flatMap(Set::stream)
                .reduce((one, two) -> last ? Math.max(one, two) : Math.min(one, two));
        return ofName.isEmpty()
                ? "-"
                : ofName.size() + ": " + clock(end.apply(false).orElseThrow()) + "–"
                        + clock(end.apply(true).orElseThrow() + 1);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
