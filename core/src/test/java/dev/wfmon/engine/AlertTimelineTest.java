package dev.wfmon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.engine.AlertTruth.Firing;
import dev.wfmon.engine.Engine.Run;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.YamlWriter;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.InputSeries;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Scenario;
import dev.wfmon.simulation.Simulation;
import dev.wfmon.workflow.WorkflowPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pack's alerts in a real engine, on simulated days: they fire when what happened says so, and only then. */
class AlertTimelineTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long SEED = 3;

    private static final String FIRING = "sum by (alertname, severity, environment, workflow_name, suspension_point,"
            + " github_app, pod, circuit_breaker_name) (ALERTS{alertstate=\"firing\"})";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEALTHY       | 11 | 110 |
            STUCK         | 31 |  60 | WorkflowStuckTooLong warning, WorkflowSuspendedTooLong critical, WorkflowSuspendedTooLong warning
            FAILURE_STORM | 11 | 110 | AgentMemoryNearLimit critical, AgentMemoryNearLimit warning, AgentOutOfMemory warning, CircuitBreakerOpen critical, CircuitBreakerOpen warning, HighWorkflowFailureRate critical, HighWorkflowFailureRate warning, ResumeOperationsFailing critical, ResumeOperationsFailing warning
            SLOW_AGENT    | 31 | 310 | AgentPerformanceDegradation critical, AgentPerformanceDegradation warning
            WEBHOOK_DELAY | 11 | 110 | WebhookProcessingDelayed critical, WebhookProcessingDelayed warning
            OUTAGE        | 11 | 110 | WorkflowPlatformDown critical, WorkflowPlatformDown warning
            """)
    void alertsFireWhenTheyShould(Scenario scenario, int hours, int workflows, String alerts) throws Exception {
        // A rule test of promtool begins at the epoch.
        Period period = new Period(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofHours(hours)));
        History history = new Simulation(scenario, "production", period, workflows, SEED).run();
        Map<Instant, List<Firing>> timeline = timeline(history);
        assertThat(timeline).as("clear instants").hasSizeGreaterThan(20);
        TreeSet<String> names = new TreeSet<>();
        timeline.values().forEach(firing -> firing.forEach(one -> names.add(one.name() + ' ' + one.severity())));
        assertThat(String.join(", ", names)).isEqualTo(alerts == null ? "" : alerts);

        Files.writeString(folder.resolve("rules.yaml"), rules());
        Path test = Files.writeString(folder.resolve("test.yaml"), YamlWriter.write(test(history, timeline)));
        Run run = Engine.PROMTOOL.run("test", "rules", test.toString());
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("SUCCESS");
    }

    /** What fires every five minutes of the last eight hours, as far as it is clear. */
    private static Map<Instant, List<Firing>> timeline(History history) {
        AlertTruth truth = new AlertTruth(history);
        Instant end = history.period().to();
        Map<Instant, List<Firing>> timeline = new TreeMap<>();
        for (Instant at = end.minus(Duration.ofHours(8)); at.isBefore(end); at = at.plus(Duration.ofMinutes(5))) {
            Instant instant = at;
            truth.firing(at).ifPresent(firing -> timeline.put(instant, firing));
        }
        return timeline;
    }

    private static String rules() {
        List<JsonObject> groups = WorkflowPack.resources().stream()
                .filter(resource -> resource.kind() == Kind.RULE_GROUP)
                .map(Resource::spec)
                .toList();
        return YamlWriter.write(
                JsonObject.builder().put("groups", JsonArray.of(groups)).build());
    }

    /** The metrics that the rules read; promtool is slow with the others. */
    private static Set<String> read() {
        return WorkflowPack.resources().stream()
                .filter(resource -> resource.kind() == Kind.RULE_GROUP)
                .flatMap(group -> group.spec().objects("rules"))
                .flatMap(rule -> Promql.expr(rule.string("expr").orElseThrow()).nodes())
                .filter(VectorSelector.class::isInstance)
                .flatMap(selector -> ((VectorSelector) selector).name().stream())
                .collect(Collectors.toSet());
    }

    private static JsonObject test(History history, Map<Instant, List<Firing>> timeline) {
        Set<String> read = read();
        Stream<JsonObject> series = InputSeries.of(history, MINUTE).entrySet().stream()
                .filter(one ->
                        read.contains(one.getKey().substring(0, one.getKey().indexOf('{'))))
                .map(one -> JsonObject.builder()
                        .put("series", one.getKey())
                        .put("values", one.getValue())
                        .build());
        Stream<JsonObject> expectations = timeline.entrySet().stream()
                .map(one -> JsonObject.builder()
                        .put("expr", FIRING)
                        .put("eval_time", one.getKey().getEpochSecond() / 60 + "m")
                        .put(
                                "exp_samples",
                                one.getValue().stream()
                                        .map(AlertTimelineTest::sample)
                                        .toList())
                        .build());
        JsonObject test = JsonObject.builder()
                .put("interval", "1m")
                .put("input_series", series.toList())
                .put("promql_expr_test", expectations.toList())
                .build();
        return JsonObject.builder()
                .put("rule_files", JsonArray.ofStrings(List.of("rules.yaml")))
                .put("evaluation_interval", "1m")
                .put("tests", List.of(test))
                .build();
    }

    private static JsonObject sample(Firing firing) {
        String labels = "{alertname=\"" + firing.name() + "\",severity=\"" + firing.severity()
                + "\",environment=\"production\"" + (firing.thing().isEmpty() ? "" : ",") + firing.thing() + "}";
        return JsonObject.builder().put("labels", labels).put("value", 1).build();
    }
}
