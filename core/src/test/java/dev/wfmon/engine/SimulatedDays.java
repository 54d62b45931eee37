package dev.wfmon.engine;

import dev.wfmon.simulation.Backfill;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Scenario;
import dev.wfmon.simulation.Simulation;
import dev.wfmon.truth.FiringAlert;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each scenario on a platform of its own, an environment that is called as the scenario, all on the same day. The healthy
 * one also has a few hours of days before.
 */
final class SimulatedDays {

    static final Instant END = Instant.parse("2026-01-30T12:00:00Z");

    /** The trouble lasts from five hours to two hours before the end. */
    static final Instant TROUBLE = END.minus(Duration.ofHours(3));

    static final Duration SCRAPE = Duration.ofMinutes(1);

    private static final Duration BLOCK = Duration.ofHours(2);
    private static final Duration DAY = Duration.ofHours(26);
    private static final Duration SHORT = Duration.ofHours(9);
    private static final Duration PIECE = Duration.ofHours(6);
    private static final long SEED = 7;

    /** No data tell of them, so they are made up. */
    static final List<FiringAlert> ALERTS = List.of(
            new FiringAlert(
                    "WorkflowStuckTooLong",
                    Map.of("severity", "warning", "component", "workflow", "environment", "stuck"),
                    new Period(END.minus(Duration.ofHours(1)), END.plus(SCRAPE))),
            new FiringAlert(
                    "HighWorkflowFailureRate",
                    Map.of("severity", "critical", "component", "workflow", "environment", "failure-storm"),
                    new Period(TROUBLE, TROUBLE.plus(Duration.ofHours(1)))),
            new FiringAlert(
                    "WorkflowMetricsMissing",
                    Map.of("severity", "critical", "component", "platform"),
                    new Period(END.minus(Duration.ofMinutes(30)), END.plus(SCRAPE))));

    private final List<History> histories = new ArrayList<>();

    SimulatedDays() {
        for (Scenario scenario : Scenario.values()) {
            switch (scenario) {
                case HEALTHY -> {
                    add(scenario, END, DAY, 70);
                    for (int days : List.of(3, 7, 14)) {
                        add(scenario, END.minus(Duration.ofDays(days)), PIECE, 20);
                    }
                }
                case STUCK -> add(scenario, END, DAY, 30);
                case FAILURE_STORM, SLOW_AGENT, WEBHOOK_DELAY, OUTAGE -> add(scenario, END, SHORT, 40);
            }
        }
    }

    private void add(Scenario scenario, Instant end, Duration length, int workflows) {
        Period period = new Period(end.minus(length), end);
        histories.add(new Simulation(scenario, scenario.toString(), period, workflows, SEED + histories.size()).run());
    }

    List<History> all() {
        return histories;
    }

    /** The last one of a scenario. */
    History of(Scenario scenario) {
        return histories.stream()
                .filter(history -> history.environment().equals(scenario.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Writes blocks for a Prometheus that is started later: a file for each two hours. */
    void backfill(Path folder) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "samples", ".om");
        for (Map.Entry<Instant, List<History>> block : blocks().entrySet()) {
            try (Writer writer = Files.newBufferedWriter(file)) {
                Backfill.OPENMETRICS.write(
                        block.getValue(),
                        new Period(block.getKey(), block.getKey().plus(BLOCK)),
                        SCRAPE,
                        writer);
            }
            PrometheusServer.backfill(folder, file);
        }
        Files.writeString(file, alerts(1000) + "# EOF\n");
        PrometheusServer.backfill(folder, file);
    }

    private Map<Instant, List<History>> blocks() {
        Map<Instant, List<History>> blocks = new TreeMap<>();
        for (History history : histories) {
            long first = Math.floorDiv(history.period().from().getEpochSecond(), BLOCK.toSeconds()) * BLOCK.toSeconds();
            Stream.iterate(
                            Instant.ofEpochSecond(first),
                            start -> !start.isAfter(history.period().to()),
                            start -> start.plus(BLOCK))
                    .forEach(start -> blocks.computeIfAbsent(start, time -> new ArrayList<>())
                            .add(history));
        }
        return blocks;
    }

    void load(VictoriaMetricsServer server) throws IOException, InterruptedException {
        for (History history : histories) {
            server.load(history, SCRAPE);
        }
        server.load(alerts(1));
    }

    private static String alerts(int millisPerUnit) {
        return ALERTS.stream()
                .flatMap(alert -> Stream.iterate(
                                alert.period().from(), alert.period()::contains, time -> time.plus(SCRAPE))
                        .map(time -> series(alert) + " 1 " + time.toEpochMilli() / millisPerUnit + "\n"))
                .collect(Collectors.joining());
    }

    private static String series(FiringAlert alert) {
        return new TreeMap<>(alert.labels())
                .entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + label.getValue() + '"')
                        .collect(Collectors.joining(
                                ",", "ALERTS{alertname=\"" + alert.name() + "\",alertstate=\"firing\",", "}"));
    }
}
