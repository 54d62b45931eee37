package dev.wfmon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Scenario;
import dev.wfmon.simulation.Simulation;
import dev.wfmon.simulation.Workflow;
import dev.wfmon.simulation.Workflow.Outcome;
import dev.wfmon.workflow.WorkflowPack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The panels of the pack, asked of a VictoriaMetrics that holds a simulated platform of which all is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelEngineTest {

    private static final Instant END = Instant.parse("2026-01-30T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final long SEED = 7;
    private static final Percentage BOUND = Percentage.withPercentage(0.1);

    /** What the viewer picked, as Grafana puts it into queries. */
    private static final Map<String, String> ALL =
            Map.of("environment", ".*", "task_id", ".*", "agent_type", ".*", "agent_pod", "(Blaze|Cleo|Rex|Tess)");

    private static final Map<String, String> ONE_AGENT =
            Map.of("environment", "production", "task_id", ".*", "agent_type", "5DLabs-Rex", "agent_pod", "Rex");

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), (\\w+)\\)");

    private static final String ALERT = "ALERTS{alertname=\"Test\",alertstate=\"firing\",severity=\"warning\","
            + "component=\"workflow\",environment=\"production\"} 1 " + END.toEpochMilli() + "\n";

    private VictoriaMetricsServer engine;
    private History history;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        engine = new VictoriaMetricsServer(folder);
        history = simulated(END, Duration.ofDays(2), 240, SEED);
        engine.load(history);
        for (int week = 1; week <= 2; week++) {
            Instant then = END.minus(Duration.ofDays(7L * week));
            engine.load(simulated(then, Duration.ofHours(6), 60, SEED + week));
        }
        engine.load(ALERT);
    }

    private static History simulated(Instant end, Duration length, int workflows, long seed) {
        Period period = new Period(end.minus(length), end);
        return new Simulation(Scenario.HEALTHY, "production", period, workflows, seed).run();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void everyPanelHasData() throws Exception {
        assertThat(withoutData("workflow-monitoring", ALL)).isEmpty();
        assertThat(withoutData("workflow-task", picking(runningTask()))).isEmpty();
        assertThat(withoutData("workflow-agent", ONE_AGENT)).isEmpty();
    }

    @Test
    void theVariablesOfferWhatThereIs() throws Exception {
        assertThat(offered("environment")).containsExactly("production");
        assertThat(offered("agent_type"))
                .containsExactlyInAnyOrder("5DLabs-Blaze", "5DLabs-Cleo", "5DLabs-Rex", "5DLabs-Tess");
        assertThat(offered("task_id")).contains(runningTask());
    }

    private List<String> offered(String variable) throws Exception {
        String query = dashboard("workflow-monitoring")
                .object("templating")
                .orElseThrow()
                .objects("list")
                .filter(one -> one.string("name").equals(Optional.of(variable)))
                .flatMap(one -> one.string("definition").stream())
                .findFirst()
                .orElseThrow();
        Matcher parts = LABEL_VALUES.matcher(query.replace("$environment", "production"));
        assertThat(parts.matches()).as(query).isTrue();
        JsonObject answer = engine.labelValues(parts.group(1), parts.group(2), END.minus(DAY), END);
        return answer.array("data").orElseThrow().items().stream()
                .flatMap(value -> value.asString().stream())
                .toList();
    }

    @Test
    void oneTaskIsFilteredInEveryPanelThatKnowsTasks() throws Exception {
        assertThat(value("Active Workflows", picking(runningTask()))).isEqualTo(1);
        assertThat(value("Active Workflows", picking("no such task"))).isZero();
    }

    @Test
    void anUnknownEnvironmentHasNoDataButNoZeroEither() throws Exception {
        Map<String, String> elsewhere = new TreeMap<>(ALL);
        elsewhere.put("environment", "elsewhere");
        assertThat(answer(panel("Active Workflows"), elsewhere)).isEmpty();
        assertThat(answer(panel("System Health"), elsewhere)).isEmpty();
    }

    @Test
    void activeWorkflowsAreThoseThatRun() throws Exception {
        double running = history.workflows().stream()
                .filter(workflow -> workflow.runsAt(END))
                .count();
        assertThat(running).isPositive();
        assertThat(value("Active Workflows", ALL)).isEqualTo(running);
    }

    @Test
    void completionsAreCounted() throws Exception {
        double succeeded = ended(DAY)
                .filter(workflow -> workflow.outcome() == Outcome.SUCCEEDED)
                .count();
        assertThat(succeeded).isPositive();
        assertThat(value("Task Completion Rate (24h)", ALL)).isCloseTo(succeeded, BOUND);
    }

    @Test
    void healthIsTheShareThatDidNotFail() throws Exception {
        double succeeded = ended(HOUR)
                .mapToInt(workflow -> workflow.outcome() == Outcome.SUCCEEDED ? 1 : 0)
                .average()
                .orElseThrow();
        assertThat(value("System Health", ALL)).isCloseTo(succeeded, BOUND);
    }

    @Test
    void waitsAreMeansOfTheSuspensionsThatEnded() throws Exception {
        Map<String, Double> truth = history.workflows().stream()
                .flatMap(workflow -> workflow.stages().stream())
                .flatMap(stage -> stage.suspension().stream())
                .filter(wait -> wait.end().filter(end -> isIn(DAY, end)).isPresent())
                .collect(Collectors.groupingBy(
                        wait -> wait.point(),
                        Collectors.averagingDouble(
                                wait -> seconds(wait.start(), wait.end().orElseThrow()))));
        check("Suspension Wait Times", "suspension_point", truth);
    }

    @Test
    void agentsAreComparedByTheMeansOfTheirRuns() throws Exception {
        Map<String, Double> truth = history.workflows().stream()
                .flatMap(workflow -> workflow.stages().stream())
                .flatMap(stage -> stage.run().stream())
                .filter(run -> isIn(DAY, run.period().to()))
                .collect(Collectors.groupingBy(
                        run -> run.agent().githubApp(),
                        Collectors.averagingDouble(
                                run -> seconds(run.period().from(), run.period().to()))));
        check("Agent Execution Time Comparison", "github_app", truth);
    }

    private void check(String title, String label, Map<String, Double> truth) throws Exception {
        assertThat(truth).isNotEmpty();
        List<JsonObject> answer = answer(panel(title), ALL);
        assertThat(answer).hasSameSizeAs(truth.keySet());
        for (JsonObject series : answer) {
            String name = series.object("metric").orElseThrow().string(label).orElseThrow();
            assertThat(number(series)).as(name).isCloseTo(truth.getOrDefault(name, Double.NaN), BOUND);
        }
    }

    /** The workflows that ended in the time before the end. */
    private Stream<Workflow> ended(Duration time) {
        return history.workflows().stream()
                .filter(workflow ->
                        workflow.end().filter(end -> isIn(time, end)).isPresent());
    }

    private static boolean isIn(Duration time, Instant instant) {
        return instant.isAfter(END.minus(time)) && !instant.isAfter(END);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private String runningTask() {
        return history.workflows().stream()
                .filter(workflow -> workflow.runsAt(END))
                .map(Workflow::task)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> picking(String task) {
        Map<String, String> picked = new TreeMap<>(ALL);
        picked.put("task_id", task);
        return picked;
    }

    private List<String> withoutData(String dashboard, Map<String, String> picked) throws Exception {
        List<String> without = new ArrayList<>();
        for (JsonObject panel : panels(dashboard)) {
            for (JsonObject target : panel.objects("targets").toList()) {
                if (answer(panel, target, picked).isEmpty()) {
                    without.add(title(panel) + ": " + expression(panel, target, picked));
                }
            }
        }
        return without;
    }

    private double value(String title, Map<String, String> picked) throws Exception {
        List<JsonObject> answer = answer(panel(title), picked);
        assertThat(answer).as(title).hasSize(1);
        return number(answer.getFirst());
    }

    private static double number(JsonObject series) {
        Json value = series.array("value").orElseThrow().items().getLast();
        return Double.parseDouble(value.asString().orElseThrow());
    }

    private List<JsonObject> answer(JsonObject panel, Map<String, String> picked) throws Exception {
        return answer(panel, panel.objects("targets").findFirst().orElseThrow(), picked);
    }

    /** The series that Grafana would get for a query of a panel over the last day. */
    private List<JsonObject> answer(JsonObject panel, JsonObject target, Map<String, String> picked) throws Exception {
        String expression = expression(panel, target, picked);
        JsonObject answer = target.isTrue("range")
                ? engine.queryRange(expression, END.minus(DAY), END, step(panel))
                : engine.query(expression, END);
        assertThat(answer.string("status")).as("%s: %s", expression, answer).hasValue("success");
        return answer.object("data")
                .flatMap(data -> data.array("result"))
                .map(JsonArray::objects)
                .orElseThrow()
                .toList();
    }

    private static String expression(JsonObject panel, JsonObject target, Map<String, String> picked) {
        String text = target.string("expr")
                .orElseThrow()
                .replace("$__rate_interval", "4m")
                .replace("$__interval", step(panel).toSeconds() + "s")
                .replace("$__range", "1d");
        for (Map.Entry<String, String> value : picked.entrySet()) {
            text = text.replaceAll("\\$" + value.getKey() + "\\b", Matcher.quoteReplacement(value.getValue()));
        }
        assertThat(text).doesNotContainPattern("\\$[A-Za-z_]");
        return text;
    }

    private static Duration step(JsonObject panel) {
        return panel.string("interval").equals(Optional.of("1h")) ? HOUR : Duration.ofMinutes(5);
    }

    private static JsonObject panel(String title) {
        return panels("workflow-monitoring").stream()
                .filter(panel -> title(panel).equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject dashboard(String uid) {
        return WorkflowPack.resources().stream()
                .filter(resource -> resource.kind() == Kind.DASHBOARD
                        && resource.id().name().equals(uid))
                .map(Resource::spec)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> panels(String dashboard) {
        return dashboard(dashboard)
                .objects("panels")
                .flatMap(panel -> Stream.concat(Stream.of(panel), panel.objects("panels")))
                .toList();
    }

    private static String title(JsonObject panel) {
        return panel.string("title").orElse("");
    }
}
