package dev.wfmon.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.JsonObject;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Scenario;
import dev.wfmon.simulation.Simulation;
import dev.wfmon.truth.Events.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PanelTruthsTest {

    private static final Instant END = Instant.parse("2026-01-30T12:00:00Z");
    private static final Period DAY = new Period(END.minus(Duration.ofHours(8)), END);
    private static final History OUTAGE = new Simulation(Scenario.OUTAGE, "production", DAY, 30, 3).run();

    @Test
    void activeWorkflowsAreThoseThatRun() {
        long running = OUTAGE.workflows().stream()
                .filter(workflow -> workflow.runsAt(END))
                .count();
        assertThat(running).isPositive();
        assertThat(overview(0).at(END)).hasValue(Answer.of((double) running));
    }

    @Test
    void duringAnOutageStatesAreNotThereAndCountsCannotBeTold() {
        Instant down = OUTAGE.outages().getFirst().from().plusSeconds(300);
        assertThat(overview(0).at(down)).hasValue(Answer.NONE);
        assertThat(overview(1).at(down)).isEmpty();
    }

    private static Truth overview(int panel) {
        return truths().dashboards().getFirst().panels().get(panel).queries().getFirst();
    }

    @Test
    void aQuantileIsWithinItsBucket() {
        List<Event> events = Stream.of(1.0, 2.0, 3.0, 70.0)
                .map(value -> new Event(END, Map.of(), 1, value))
                .toList();
        Buckets buckets = new Buckets(List.of(2.5, 10.0));
        assertThat(buckets.quantile(0.5, events)).isEqualTo(new Known(2, 0, 2.5));
        assertThat(buckets.quantile(0.75, events)).isEqualTo(new Known(3, 2.5, 10));
        assertThat(buckets.quantile(0.95, events)).isEqualTo(new Known(10, 10, 10));
    }

    @Test
    void asJsonEachQueryHasItsPoints() {
        JsonObject json = truths().toJson();
        assertThat(json.objects("dashboards")
                        .map(dashboard -> dashboard.string("uid").orElseThrow()))
                .containsExactly("workflow-monitoring", "workflow-task", "workflow-agent");
        JsonObject panel = first(first(json, "dashboards"), "panels");
        assertThat(panel.string("title")).hasValue("Active Workflows");
        JsonObject point = first(first(panel, "queries"), "points");
        assertThat(point.string("time")).hasValue(END.toString());
        assertThat(point.objects("series")).hasSize(1);
    }

    private static JsonObject first(JsonObject json, String name) {
        return json.objects(name).findFirst().orElseThrow();
    }

    private static PanelTruths truths() {
        return PanelTruths.of(List.of(OUTAGE), List.of(), View.of(DAY));
    }
}
