package dev.wfmon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.JsonObject;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Scenario;
import dev.wfmon.simulation.Simulation;
import dev.wfmon.truth.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a week of a busy platform takes to load, and its panels to answer. What it prints is measured, and no machine
 * is too slow to pass.
 */
@EnabledIfSystemProperty(
        named = "proof.scale",
        matches = "true",
        disabledReason = "takes minutes of both cores; ask for it with -Dproof.scale=true")
class ScaleProofTest {

    private static final int WORKFLOWS = 10_000;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration SCRAPE = Duration.ofMinutes(2);
    private static final long SEED = 7;

    /** So many workflows a week are short ones: they go through their stages this much faster. */
    private static final double PACE = 24;

    /** How long a query took, in seconds. */
    private record Timed(String panel, String query, double seconds) {}

    @Test
    void aBusyWeekLoadsAndAnswers(@TempDir Path folder) throws Exception {
        Period week = new Period(SimulatedDays.END.minus(WEEK), SimulatedDays.END);
        History history = new Simulation(Scenario.HEALTHY, "production", week, WORKFLOWS, SEED, PACE).run();
        long stages = history.workflows().stream()
                .mapToLong(workflow -> workflow.stages().size())
                .sum();
        try (VictoriaMetricsServer server = new VictoriaMetricsServer(folder)) {
            long start = System.nanoTime();
            long samples = server.load(history, SCRAPE);
            System.out.printf(
                    Locale.ROOT,
                    "import of %d workflows, %d stages, %,d samples%n",
                    history.workflows().size(),
                    stages,
                    samples);
            System.out.printf(Locale.ROOT, "  %.1f s, bound 60 s%n", seconds(start));
            assertThat(history.workflows()).hasSizeGreaterThanOrEqualTo(WORKFLOWS);

            List<Timed> ofWeek = ask(server, View.of(week).every(Duration.ofMinutes(30)));
            Timed slowest = ofWeek.stream()
                    .max(Comparator.comparingDouble(Timed::seconds))
                    .orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "7 days: slowest of %d queries %.2f s, bound 10 s: %s%n",
                    ofWeek.size(),
                    slowest.seconds(),
                    slowest.panel());
            Period day = new Period(SimulatedDays.END.minus(Duration.ofDays(1)), SimulatedDays.END);
            List<Timed> ofDay = ask(server, View.of(day).every(Duration.ofMinutes(4)));
            System.out.printf(
                    Locale.ROOT,
                    "24 hours: all %d queries %.2f s, bound 5 s%n",
                    ofDay.size(),
                    ofDay.stream().mapToDouble(Timed::seconds).sum());
        }
    }

    private static List<Timed> ask(VictoriaMetricsServer server, View all) throws IOException, InterruptedException {
        View view = new View(all.picked(), all.range(), all.step(), SCRAPE).ofEnvironment("production");
        List<Timed> times = new ArrayList<>();
        for (AskedPanel panel : AskedPanel.of("workflow-monitoring")) {
            for (JsonObject target : panel.targets()) {
                String query = panel.query(target, view);
                long start = System.nanoTime();
                JsonObject answer = panel.isGraph()
                        ? server.queryRange(
                                query, panel.from(view), view.range().to(), panel.step(view))
                        : server.query(query, view.range().to());
                times.add(new Timed(panel.title(), query, seconds(start)));
                assertThat(answer.string("status")).as("%s: %s", query, answer).hasValue("success");
            }
        }
        times.stream()
                .sorted(Comparator.comparingDouble(Timed::seconds).reversed())
                .limit(5)
                .forEach(time -> System.out.printf(
                        Locale.ROOT, "  %6.2f s %s: %s%n", time.seconds(), time.panel(), time.query()));
        return times;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
