package dev.wfmon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wfmon.simulation.Workflow.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {

    private static final Period TWO_DAYS =
            new Period(Instant.parse("2026-01-05T00:00:00Z"), Instant.parse("2026-01-07T00:00:00Z"));

    private static Simulation of(Scenario scenario) {
        return new Simulation(scenario, "production", TWO_DAYS, 240, 7);
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void theSameSeedGivesTheSameHistory(Scenario scenario) {
        assertThat(of(scenario).run()).isEqualTo(of(scenario).run());
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void aTaskIsWorkedOnByOneWorkflowAtATime(Scenario scenario) {
        Map<String, List<Workflow>> byTask =
                of(scenario).run().workflows().stream().collect(Collectors.groupingBy(Workflow::task));
        byTask.values().forEach(workflows -> {
            for (int i = 1; i < workflows.size(); i++) {
                assertThat(workflows.get(i - 1).end().orElseThrow())
                        .isBeforeOrEqualTo(workflows.get(i).queued());
            }
        });
    }

    @Test
    void stagesFollowEachOther() {
        for (Workflow workflow : of(Scenario.FAILURE_STORM).run().workflows()) {
            for (int i = 1; i < workflow.stages().size(); i++) {
                assertThat(workflow.stages().get(i - 1).end())
                        .contains(workflow.stages().get(i).start());
            }
        }
    }

    @Test
    void stuckWorkflowsNeverEnd() {
        List<Workflow> running = of(Scenario.STUCK).run().workflows().stream()
                .filter(workflow -> workflow.outcome() == Outcome.RUNNING)
                .toList();
        assertThat(running).hasSize(3).allSatisfy(workflow -> {
            assertThat(workflow.end()).isEmpty();
            assertThat(workflow.stageAt(TWO_DAYS.to())).map(Stage::name).contains("merge");
        });
    }

    @Test
    void aStormFailsHalfOfTheRuns() {
        Simulation storm = of(Scenario.FAILURE_STORM);
        List<Run> runs = storm.run().workflows().stream()
                .flatMap(workflow -> workflow.stages().stream())
                .flatMap(stage -> stage.run().stream())
                .filter(run -> storm.trouble().contains(run.period().from()))
                .toList();
        long failed = runs.stream().filter(run -> run.failure().isPresent()).count();
        assertThat((double) failed / runs.size()).isBetween(0.3, 0.7);
    }

    @Test
    void tooShortAPeriodIsRefused() {
        Period hour = Period.of(TWO_DAYS.from(), Duration.ofHours(1));
        assertThatThrownBy(() -> new Simulation(Scenario.HEALTHY, "production", hour, 1, 1))
                .hasMessage("at least five hours, got PT1H");
    }

    @Test
    void countersNeverFall() {
        Map<String, Double> last = new HashMap<>();
        Exposition.scrape(of(Scenario.FAILURE_STORM).run(), Duration.ofMinutes(1), (instant, series) -> {
            for (Series one : series) {
                if (one.name().matches("\\w+(_total|_attempts|_bucket|_count|_sum)\\{.*")) {
                    double value = Double.parseDouble(one.valueAt(instant));
                    assertThat(value).as(one.name()).isGreaterThanOrEqualTo(last.getOrDefault(one.name(), 0.0));
                    last.put(one.name(), value);
                }
            }
        });
        assertThat(last).hasSizeGreaterThan(500);
    }

    @Test
    void runsOfOneValueAreFolded() {
        Map<String, String> series = InputSeries.of(of(Scenario.OUTAGE).run(), Duration.ofMinutes(10));
        assertThat(series)
                .containsEntry(
                        "up{environment=\"production\",job=\"workflow-platform\",instance=\"platform:8080\"}",
                        "1+0x257 0+0x2 1+0x5 stale _x2 1+0x18")
                .hasEntrySatisfying(
                        "resume_total_attempts{environment=\"production\"}",
                        values -> assertThat(values).startsWith("0+0x2 ").contains(" stale _x2 "));
    }
}
