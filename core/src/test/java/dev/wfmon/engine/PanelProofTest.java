package dev.wfmon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.engine.PanelProof.Outcome;
import dev.wfmon.engine.PanelProof.Value;
import dev.wfmon.json.JsonObject;
import dev.wfmon.simulation.Agent;
import dev.wfmon.simulation.History;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Scenario;
import dev.wfmon.simulation.Workflow;
import dev.wfmon.truth.PanelTruth;
import dev.wfmon.truth.PanelTruths;
import dev.wfmon.truth.PanelTruths.DashboardTruth;
import dev.wfmon.truth.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query of every panel of the pack, asked of a real Prometheus and a real VictoriaMetrics that hold simulated
 * platforms, shows what really happened. It prints a table of what is right and what the engines say.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelProofTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), (\\w+)\\)");

    private static final String MAIN = "workflow-monitoring";
    private static final String TASK = "workflow-task";
    private static final String AGENT = "workflow-agent";

    private final SimulatedDays days = new SimulatedDays();
    private final List<PanelProof> engines = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * What is looked at.
     *
     * @param dashboards those that are, by their uids
     * @param graphs whether graphs are as well; what is seen at another instant of the same day needs none
     */
    record Look(String name, View view, Set<String> dashboards, boolean graphs) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A line of the table. */
    record Row(Look look, String dashboard, AskedPanel panel, String engine, Outcome outcome) {

        String text() {
            Value worst = outcome.worst();
            return String.format(
                    Locale.ROOT,
                    "%-22s %-20s %-36s %-16s %8d %14.6g %14.6g %9.4f%%",
                    look.name(),
                    dashboard,
                    panel.title(),
                    engine,
                    outcome.values().size(),
                    worst.truth(),
                    worst.got(),
                    100 * worst.deviation());
        }

        Stream<String> wrong() {
            return outcome.wrong().stream().limit(5).map(value -> text() + "\n" + value);
        }

        /** Its queries that showed a value. */
        Stream<String> queriesWithData() {
            return outcome.values().stream()
                    .filter(value -> !Double.isNaN(value.got()))
                    .map(value -> dashboard + '/' + panel.title() + '/' + value.query());
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path prometheus = Files.createDirectory(folder.resolve("prometheus"));
        Path victoria = Files.createDirectory(folder.resolve("victoria-metrics"));
        engines.addAll(together(List.of(
                () -> {
                    days.backfill(prometheus);
                    return new PanelProof("prometheus", new PrometheusServer(prometheus));
                },
                () -> {
                    VictoriaMetricsServer server = new VictoriaMetricsServer(victoria);
                    days.load(server);
                    return new PanelProof("victoria-metrics", server);
                })));
        System.out.println(String.format(
                "%-22s %-20s %-36s %-16s %8s %14s %14s %10s",
                "scenario", "dashboard", "panel", "engine", "values", "truth", "got", "deviation"));
    }

    @AfterAll
    void stop() {
        engines.forEach(engine -> engine.engine().close());
        for (PanelProof engine : engines) {
            List<Row> own = rows.stream()
                    .filter(row -> row.engine().equals(engine.name()))
                    .toList();
            Set<String> withData = own.stream().flatMap(Row::queriesWithData).collect(Collectors.toSet());
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d queries, %d values, worst deviation %.4f %%%n",
                    engine.name(),
                    withData.size(),
                    own.stream().mapToInt(row -> row.outcome().values().size()).sum(),
                    100
                            * own.stream()
                                    .mapToDouble(row -> row.outcome().worst().deviation())
                                    .max()
                                    .orElse(0));
            assertThat(withData).as("queries that showed a value").containsAll(queries());
        }
    }

    private static Set<String> queries() {
        return Stream.of(MAIN, TASK, AGENT)
                .flatMap(dashboard -> AskedPanel.of(dashboard).stream()
                        .flatMap(panel -> panel.targets().stream()
                                .map(target -> dashboard
                                        + '/'
                                        + panel.title()
                                        + '/'
                                        + target.string("refId").orElseThrow())))
                .collect(Collectors.toSet());
    }

    Stream<Look> looks() {
        View end = lastDay(SimulatedDays.END);
        View healthy = end.ofEnvironment("healthy");
        View storm = end.ofEnvironment("failure-storm");
        View week = View.of(before(SimulatedDays.END, DAY.multipliedBy(7))).every(HOUR);
        View trouble = lastDay(SimulatedDays.TROUBLE);
        View down = lastDay(days.of(Scenario.OUTAGE).outages().getFirst().from().plus(HOUR.dividedBy(4)));
        return Stream.concat(
                Stream.of(Scenario.values())
                        .map(scenario -> new Look(
                                scenario.toString(), end.ofEnvironment(scenario.toString()), Set.of(MAIN), true)),
                Stream.of(
                        new Look("all environments", end, Set.of(MAIN, AGENT), true),
                        new Look("healthy, 7 days", week.ofEnvironment("healthy"), Set.of(MAIN, AGENT), true),
                        new Look(
                                "healthy, one task",
                                healthy.ofTask(oldestTask(Scenario.HEALTHY)),
                                Set.of(MAIN, TASK),
                                true),
                        new Look(
                                "healthy, one agent",
                                healthy.ofAgent(Agent.REX.githubApp()),
                                Set.of(MAIN, AGENT),
                                true),
                        new Look(
                                "stuck, one task",
                                end.ofEnvironment("stuck").ofTask(oldestTask(Scenario.STUCK)),
                                Set.of(TASK),
                                true),
                        new Look("storm, one agent", storm.ofAgent(Agent.TESS.githubApp()), Set.of(AGENT), true),
                        new Look("storm, in it", trouble.ofEnvironment("failure-storm"), Set.of(MAIN, AGENT), false),
                        new Look("slow agent, then", trouble.ofEnvironment("slow-agent"), Set.of(MAIN, AGENT), false),
                        new Look("webhook delay, then", trouble.ofEnvironment("webhook-delay"), Set.of(MAIN), false),
                        new Look("outage, after it", trouble.ofEnvironment("outage"), Set.of(MAIN), false),
                        new Look("outage, in it", down.ofEnvironment("outage"), Set.of(MAIN, TASK), false),
                        new Look("elsewhere", end.ofEnvironment("elsewhere"), Set.of(MAIN, TASK, AGENT), false)));
    }

    private static View lastDay(Instant end) {
        return View.of(before(end, DAY));
    }

    private static Period before(Instant end, Duration length) {
        return new Period(end.minus(length), end);
    }

    /** That of the workflow that has been running longest. */
    private String oldestTask(Scenario scenario) {
        History history = days.of(scenario);
        return history.workflows().stream()
                .filter(workflow -> workflow.runsAt(SimulatedDays.END))
                .min(Comparator.comparing(Workflow::start))
                .map(Workflow::task)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void panelsShowTheTruth(Look look) throws Exception {
        PanelTruths truths = PanelTruths.of(days.all(), SimulatedDays.ALERTS, look.view());
        List<Callable<Row>> checks = new ArrayList<>();
        for (DashboardTruth dashboard : truths.dashboards()) {
            List<AskedPanel> panels = AskedPanel.of(dashboard.uid());
            for (int i = 0; i < panels.size() && look.dashboards().contains(dashboard.uid()); i++) {
                if (look.graphs() || !panels.get(i).isGraph()) {
                    checks.addAll(checks(
                            look,
                            dashboard.uid(),
                            panels.get(i),
                            dashboard.panels().get(i)));
                }
            }
        }
        List<Row> found = together(checks);
        found.forEach(row -> System.out.println(row.text()));
        rows.addAll(found);
        assertThat(found.stream().flatMap(Row::wrong)).isEmpty();
    }

    private List<Callable<Row>> checks(Look look, String dashboard, AskedPanel panel, PanelTruth truth) {
        return engines.stream()
                .<Callable<Row>>map(engine ->
                        () -> new Row(look, dashboard, panel, engine.name(), engine.check(panel, truth, look.view())))
                .toList();
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Test
    void theVariablesOfferWhatThereIs() throws Exception {
        for (PanelProof engine : engines) {
            assertThat(offered(engine, "environment")).contains("healthy", "failure-storm");
            assertThat(offered(engine, "agent_type"))
                    .containsExactlyInAnyOrder("5DLabs-Blaze", "5DLabs-Cleo", "5DLabs-Rex", "5DLabs-Tess");
            assertThat(offered(engine, "task_id")).contains(oldestTask(Scenario.HEALTHY));
        }
    }

    private static List<String> offered(PanelProof engine, String variable) throws Exception {
        String query = AskedPanel.dashboard(MAIN)
                .object("templating")
                .orElseThrow()
                .objects("list")
                .filter(one -> one.string("name").equals(Optional.of(variable)))
                .flatMap(one -> one.string("definition").stream())
                .findFirst()
                .orElseThrow();
        Matcher parts = LABEL_VALUES.matcher(query.replace("$environment", "healthy"));
        assertThat(parts.matches()).as(query).isTrue();
        Instant end = SimulatedDays.END;
        JsonObject answer = engine.engine().labelValues(parts.group(1), parts.group(2), end.minus(DAY), end);
        return answer.array("data").orElseThrow().items().stream()
                .flatMap(value -> value.asString().stream())
                .toList();
    }

    @Test
    void everyQueryHasATruth() {
        PanelTruths truths = PanelTruths.of(days.all(), SimulatedDays.ALERTS, lastDay(SimulatedDays.END));
        assertThat(truths.dashboards().stream().map(DashboardTruth::uid)).containsExactly(MAIN, TASK, AGENT);
        for (DashboardTruth dashboard : truths.dashboards()) {
            assertThat(dashboard.panels().stream()
                            .map(panel -> panel.title()
                                    + ' '
                                    + panel.isGraph()
                                    + ' '
                                    + panel.queries().size()))
                    .containsExactlyElementsOf(AskedPanel.of(dashboard.uid()).stream()
                            .map(panel -> panel.title()
                                    + ' '
                                    + panel.isGraph()
                                    + ' '
                                    + panel.targets().size())
                            .toList());
        }
    }
}
