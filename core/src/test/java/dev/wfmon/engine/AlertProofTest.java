package dev.wfmon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Scenario;
import dev.wfmon.simulation.Simulation;
import dev.wfmon.truth.Certainty;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pack's alerts in Prometheus and in vmalert, on simulated days: they fire when what happened says so, and only then.
 *
 * <p>{@code -Dproof.seeds=5,7,11} tries other histories than the usual ones.
 */
class AlertProofTest {

    private static final List<Long> SEEDS = Stream.of(
                    System.getProperty("proof.seeds", "5,7").split(","))
            .map(Long::valueOf)
            .toList();
    private static final String ROW = "%-16s %-38s %-18s %-18s %-18s%n";
    private static final Duration LONGEST = Duration.ofHours(56);
    private static final Instant END = Instant.parse("2026-01-30T12:00:00Z");

    /** What is simulated of a scenario: as short as its alerts allow, since promtool is slow. */
    private record Trial(Scenario scenario, int hours, int workflows, long seed) {

        String environment() {
            return scenario + "-" + seed;
        }

        History endingAt(Instant end) {
            Period period = new Period(end.minus(Duration.ofHours(hours)), end);
            return new Simulation(scenario, environment(), period, workflows, seed).run();
        }

        /** A rule test of promtool begins at the epoch. */
        History fromEpoch() {
            return endingAt(Instant.EPOCH.plus(Duration.ofHours(hours)));
        }
    }

    private static Stream<Trial> trials(long seed) {
        return Stream.of(
                new Trial(Scenario.HEALTHY, 12, 120, seed),
                new Trial(Scenario.STUCK, 56, 28, seed),
                new Trial(Scenario.FAILURE_STORM, 9, 270, seed),
                new Trial(Scenario.SLOW_AGENT, 16, 200, seed),
                new Trial(Scenario.WEBHOOK_DELAY, 9, 100, seed),
                new Trial(Scenario.OUTAGE, 9, 90, seed));
    }

    /** What every history of a scenario brings for certain. */
    private static Set<String> brings(Scenario scenario) {
        return switch (scenario) {
            case HEALTHY -> Set.of();
            case STUCK ->
                Set.of(
                        "WorkflowStuckTooLong critical",
                        "WorkflowStuckTooLong warning",
                        "WorkflowSuspendedTooLong critical",
                        "WorkflowSuspendedTooLong warning");
            case FAILURE_STORM ->
                Set.of(
                        "AgentMemoryNearLimit critical",
                        "AgentMemoryNearLimit warning",
                        "AgentOutOfMemory warning",
                        "CircuitBreakerOpen critical",
                        "CircuitBreakerOpen warning",
                        "HighWorkflowFailureRate critical",
                        "HighWorkflowFailureRate warning",
                        "ResumeOperationsFailing critical",
                        "ResumeOperationsFailing warning",
                        "TaskProgressionFailing critical",
                        "TaskProgressionFailing warning");
            case SLOW_AGENT ->
                Set.of(
                        "AgentCpuThrottled critical",
                        "AgentCpuThrottled warning",
                        "AgentPerformanceDegradation critical",
                        "AgentPerformanceDegradation warning");
            case WEBHOOK_DELAY ->
                Set.of(
                        "EventCorrelationFailing critical",
                        "EventCorrelationFailing warning",
                        "EventProcessingDelayed critical",
                        "EventProcessingDelayed warning",
                        "WebhookProcessingDelayed critical",
                        "WebhookProcessingDelayed warning");
            case OUTAGE ->
                Set.of(
                        "WorkflowMetricsMissing critical",
                        "WorkflowPlatformDown critical",
                        "WorkflowPlatformDown warning");
        };
    }

    /** What came of a trial. */
    private record Result(Trial trial, Timeline prometheus, Timeline vmalert) {

        void check() {
            Timeline certain = Timeline.of(trial.fromEpoch(), Certainty.CERTAIN);
            Timeline possible = Timeline.of(trial.fromEpoch(), Certainty.POSSIBLE);
            assertThat(certain.names()).as(trial.environment()).containsAll(brings(trial.scenario()));
            assertAll(
                    () -> isBetween(certain, prometheus, possible, trial + " in Prometheus"),
                    () -> isBetween(certain, vmalert, possible, trial + " in vmalert"));
        }

        private static void isBetween(Timeline certain, Timeline fired, Timeline possible, String name) {
            assertThat(certain.without(fired).minutes()).as("missed in " + name).isEmpty();
            assertThat(fired.without(possible).minutes()).as("false in " + name).isEmpty();
        }

        void print() {
            Timeline expected = Timeline.of(trial.fromEpoch(), Certainty.EXPECTED);
            Set<String> names = new TreeSet<>(expected.names());
            names.addAll(prometheus.names());
            names.addAll(vmalert.names());
            if (names.isEmpty()) {
                System.out.printf(ROW, trial.environment(), "none", "-", "-", "-");
            }
            for (String name : names) {
                System.out.printf(
                        ROW,
                        trial.environment(),
                        name,
                        expected.summary(name),
                        prometheus.summary(name),
                        vmalert.summary(name));
            }
        }
    }

    @Test
    void alertsFireWhenTheyMustAndOnlyThen(@TempDir Path folder) throws Exception {
        RuleReplay replay = new RuleReplay(folder);
        List<Trial> trials = SEEDS.stream().flatMap(AlertProofTest::trials).toList();
        List<Result> results = new ArrayList<>();
        try (VictoriaMetricsServer server = new VictoriaMetricsServer(folder)) {
            for (Trial trial : trials) {
                server.load(trial.endingAt(END), Duration.ofMinutes(1));
            }
            replay.vmalert(server, new Period(END.minus(LONGEST), END));
            for (Trial trial : trials) {
                results.add(new Result(
                        trial, replay.promtool(trial.fromEpoch()), RuleReplay.fired(server, trial.endingAt(END))));
            }
        }
        System.out.printf(ROW, "scenario", "alert", "expected", "Prometheus", "vmalert");
        results.forEach(Result::print);
        assertAll(results.stream().map(result -> result::check));
    }
}
