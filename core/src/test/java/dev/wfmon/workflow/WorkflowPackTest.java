package dev.wfmon.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.Golden;
import dev.wfmon.engine.Engine;
import dev.wfmon.engine.Engine.Run;
import dev.wfmon.engine.PrometheusServer;
import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlWriter;
import dev.wfmon.plan.Plan;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.resource.Identities;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Manifest;
import dev.wfmon.resource.Resource;
import dev.wfmon.target.Applier;
import dev.wfmon.target.DirectoryTarget;
import dev.wfmon.target.OnError;
import dev.wfmon.target.Progress;
import dev.wfmon.target.Target.Overwrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowPackTest {

    private static final Path SPECIFICATION = Path.of("../../shared/spec/workflow-monitoring.md");

    /** The panels that the specification writes out, by their titles. */
    private static final List<String> SPECIFIED = List.of(
            "Active Workflows",
            "Task Completion Rate (24h)",
            "System Health",
            "Workflow Duration by Stage",
            "Suspension Wait Times",
            "Task Queue Depth",
            "Implementation Agent Comparison",
            "Cleo Quality Metrics",
            "Tess Testing Performance",
            "Agent Resource Usage",
            "GitHub Webhook Processing");

    private static final Pattern TITLE_OF_A_PANEL = Pattern.compile("(?m)^\\{\\n  \"title\": \"([^\"]+)\"");

    private static final Pattern LINK = Pattern.compile("\"/d/([\\w-]+)\\?([^\"]*)\"");

    /** What Grafana would put in for the pack's variables. */
    private static final Map<String, String> VALUES = Map.of(
            "$__rate_interval",
            "1m0s",
            "$__interval",
            "15s",
            "$__range",
            "24h",
            "$task_id",
            "(15|16)",
            "$agent_type",
            ".*",
            "$environment",
            "production",
            "$agent_pod",
            "(Blaze|Rex)");

    @TempDir
    Path folder;

    @Test
    void theDashboardsAreAsExpected() throws IOException {
        Golden.check("workflow/dashboard.json", JsonWriter.pretty(dashboard()) + "\n");
        Golden.check(
                "workflow/task.json",
                JsonWriter.pretty(new TaskDashboard(new Choices(WorkflowConfig.DEFAULT)).build()) + "\n");
        Golden.check(
                "workflow/agent.json",
                JsonWriter.pretty(new AgentDashboard(new Choices(WorkflowConfig.DEFAULT)).build()) + "\n");
    }

    @Test
    void theRuleGroupsAreAsExpected() throws IOException {
        List<JsonObject> groups = ruleGroups().map(Resource::spec).toList();
        JsonObject file =
                JsonObject.builder().put("groups", JsonArray.of(groups)).build();
        Golden.check("workflow/rules.yaml", YamlWriter.write(file));
    }

    @Test
    void everyResourceHasAProperName() {
        assertThat(Identities.problems(WorkflowPack.resources())).isEmpty();
        assertThat(WorkflowPack.resources().stream().map(Resource::id).distinct())
                .hasSameSizeAs(WorkflowPack.resources());
    }

    @Test
    void everyPanelOfTheSpecificationExists() {
        assertThat(panels(dashboard())).extracting(WorkflowPackTest::title).containsAll(SPECIFIED);
    }

    @Test
    void theSpecificationHasNoOtherPanels() throws IOException {
        assumeTrue(Files.exists(SPECIFICATION), () -> "no specification at " + SPECIFICATION.toAbsolutePath());
        String text = Files.readString(SPECIFICATION);
        assertThat(TITLE_OF_A_PANEL.matcher(text).results().map(match -> match.group(1)))
                .containsExactlyElementsOf(SPECIFIED);
    }

    @Test
    void theSectionsAreThoseOfTheSpecificationInOrder() {
        assertThat(dashboard()
                        .objects("panels")
                        .filter(panel -> panel.string("type").equals(Optional.of("row"))))
                .extracting(WorkflowPackTest::title)
                .containsExactly(
                        "Overview",
                        "Workflow Progress",
                        "Agent Performance",
                        "System Health",
                        "Alerting",
                        "Forecast",
                        "Anomalies",
                        "Environments");
    }

    @Test
    void everyAlertOfTheSpecificationExists() {
        assertThat(ruleGroups().flatMap(group -> group.spec().objects("rules")))
                .extracting(rule -> rule.string("alert").orElse(""))
                .contains("WorkflowStuckTooLong", "HighWorkflowFailureRate", "AgentPerformanceDegradation");
    }

    @Test
    void everyVariableThatIsUsedIsDefined() {
        dashboards().forEach(WorkflowPackTest::checkVariables);
    }

    private static void checkVariables(JsonObject dashboard) {
        Set<String> defined = dashboard.object("templating").stream()
                .flatMap(templating -> templating.objects("list"))
                .map(variable -> "$" + variable.string("name").orElse(""))
                .collect(Collectors.toSet());
        Set<String> used = expressions(dashboard)
                .flatMap(expression ->
                        Pattern.compile("\\$[A-Za-z_]\\w*").matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !name.startsWith("$__"))
                .collect(Collectors.toSet());
        assertThat(defined).containsAll(used);
        assertThat(VALUES.keySet()).containsAll(used);
    }

    @Test
    void everyPanelSaysWhatItShows() {
        assertThat(dashboards().flatMap(dashboard -> panels(dashboard).stream()))
                .filteredOn(panel -> !panel.string("type").equals(Optional.of("row")))
                .allSatisfy(panel ->
                        assertThat(panel.string("description")).as(title(panel)).isPresent());
    }

    /** Other metrics than those of the alert engine know their environment, so no panel shows what was not picked. */
    @Test
    void everySelectorIsOfThePickedEnvironment() {
        assertThat(dashboards().flatMap(WorkflowPackTest::expressions)).allSatisfy(expression -> {
            List<VectorSelector> selectors = Promql.parse(expression, ParseOptions.GRAFANA)
                    .orThrow()
                    .nodes()
                    .filter(VectorSelector.class::isInstance)
                    .map(VectorSelector.class::cast)
                    .toList();
            assertThat(selectors)
                    .allSatisfy(selector -> assertThat(selector.matchers())
                            .as(selector.print())
                            .anyMatch(matcher -> matcher.label().equals("environment")));
        });
    }

    @Test
    void everyLinkLeadsToADashboardOfThePackAndCarriesWhereItIs() {
        Set<String> uids = dashboards()
                .flatMap(dashboard -> dashboard.string("uid").stream())
                .collect(Collectors.toSet());
        assertThat(uids).containsExactlyInAnyOrder("workflow-monitoring", "workflow-task", "workflow-agent");
        List<MatchResult> links = dashboards()
                .map(JsonWriter::pretty)
                .flatMap(text -> LINK.matcher(text).results())
                .toList();
        assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> {
            assertThat(uids).contains(link.group(1));
            assertThat(link.group(2)).contains("${datasource:queryparam}", "${environment:queryparam}");
        });
    }

    @Test
    void promtoolAcceptsEveryRuleFile() throws Exception {
        for (Path file : ruleFiles()) {
            Run run = Engine.PROMTOOL.run("check", "rules", file.toString());
            assertThat(run.output()).contains("SUCCESS: ").doesNotContain("FAILED");
            assertThat(run.exitCode()).as(run.output()).isZero();
        }
    }

    @Test
    void vmalertAcceptsTheRuleFiles() throws Exception {
        String all = ruleFiles().getFirst().resolveSibling("*.yaml").toString();
        Run run = Engine.VMALERT.run("-dryRun", "-rule=" + all);
        assertThat(run.exitCode()).as(run.output()).isZero();
        Path bad =
                Files.writeString(folder.resolve("bad.yaml"), "groups: [{name: g, rules: [{alert: A, expr: sum(}]}]");
        assertThat(Engine.VMALERT.run("-dryRun", "-rule=" + bad).exitCode())
                .as("what vmalert says of a bad file")
                .isNotZero();
    }

    @Test
    void prometheusAcceptsAndPrintsEveryExpressionAsWeDo() throws Exception {
        try (PrometheusServer prometheus = new PrometheusServer(folder)) {
            List<String> all = Stream.concat(
                            dashboards().flatMap(WorkflowPackTest::expressions),
                            ruleGroups()
                                    .flatMap(group -> group.spec().objects("rules"))
                                    .map(rule -> rule.string("expr").orElse("")))
                    .toList();
            assertThat(all).hasSizeGreaterThan(30);
            for (String expression : all) {
                String query = substituted(expression);
                JsonObject theirs = prometheus.format(query);
                assertThat(theirs.string("error")).as(query).isEmpty();
                String formatted = theirs.string("data").orElse("");
                assertThat(Promql.parse(query, ParseOptions.PROMETHEUS).problems())
                        .as(query)
                        .isEmpty();
                assertThat(Promql.expr(formatted).print())
                        .as(query)
                        .isEqualTo(Promql.expr(query).print());
            }
            assertThat(prometheus.format("sum(").string("status")).hasValue("error");
        }
    }

    @Test
    void readsBackFromItsManifests() {
        assertThat(WorkflowPack.resources()).allSatisfy(resource -> {
            String text = JsonWriter.pretty(Manifest.of(resource));
            JsonObject back = Documents.read(new SourceText("a.json", text))
                    .documents()
                    .getFirst()
                    .root()
                    .asObject()
                    .orElseThrow();
            assertThat(back).isEqualTo(Manifest.of(resource));
        });
    }

    @Test
    void grafanaAlertsInThePlaceOfPrometheus() throws IOException {
        WorkflowConfig config = WorkflowConfig.DEFAULT.dataSource(
                new WorkflowConfig.DataSource("victoria", "VictoriaMetrics", "prometheus"));
        List<Resource> grafana = WorkflowPack.resources(config.engine(AlertEngine.GRAFANA));
        List<JsonObject> groups = grafana.stream()
                .filter(resource -> resource.kind() == Kind.GRAFANA_RULE_GROUP)
                .map(Resource::spec)
                .toList();
        assertThat(Identities.problems(grafana)).isEmpty();
        assertThat(groups)
                .allSatisfy(group -> assertThat(dev.wfmon.grafana.alerting.RuleGroup.fromApi(group)
                                .problems())
                        .isEmpty());
        Golden.check(
                "workflow/grafana-rules.yaml",
                YamlWriter.write(
                        JsonObject.builder().put("groups", JsonArray.of(groups)).build()));
        assertThat(names(grafana, "alert")).isEmpty();
        assertThat(names(grafana, "record")).isEqualTo(names(WorkflowPack.resources(), "record"));
        assertThat(groups.stream()
                        .mapToLong(group -> group.objects("rules").count())
                        .sum())
                .isEqualTo(names(WorkflowPack.resources(), "alert").size());
        assertThat(groups.stream().flatMap(group -> group.objects("rules")))
                .allSatisfy(rule -> assertThat(
                                rule.object("annotations").orElseThrow().string("__panelId__"))
                        .as(rule.string("title").orElse(""))
                        .isPresent());
        assertThat(names(WorkflowPack.resources(config.engine(AlertEngine.BOTH)), "alert"))
                .isEqualTo(names(WorkflowPack.resources(), "alert"));
    }

    private static List<String> names(List<Resource> resources, String member) {
        return resources.stream()
                .filter(resource -> resource.kind() == Kind.RULE_GROUP)
                .flatMap(group -> group.spec().objects("rules"))
                .flatMap(rule -> rule.string(member).stream())
                .toList();
    }

    private static String substituted(String expression) {
        String text = expression;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            text = text.replaceAll(Pattern.quote(value.getKey()) + "\\b", value.getValue());
        }
        assertThat(text).doesNotContainPattern("\\$[A-Za-z_]");
        return text;
    }

    private List<Path> ruleFiles() throws Exception {
        Path root = folder.resolve("grafana");
        DirectoryTarget target = new DirectoryTarget(root, root);
        List<Resource> resources = WorkflowPack.resources();
        Plan plan = Plan.of(resources, target.read(resources, Progress.NONE));
        new Applier(target, Overwrite.REFUSE, OnError.ABORT).apply(plan, Progress.NONE);
        try (Stream<Path> files = Files.list(root.resolve("rules"))) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSize((int) ruleGroups().count());
            return all;
        }
    }

    private static JsonObject dashboard() {
        return dashboards().findFirst().orElseThrow();
    }

    private static Stream<JsonObject> dashboards() {
        return WorkflowPack.resources().stream()
                .filter(resource -> resource.kind() == Kind.DASHBOARD)
                .map(Resource::spec);
    }

    private static Stream<Resource> ruleGroups() {
        return WorkflowPack.resources().stream().filter(resource -> resource.kind() == Kind.RULE_GROUP);
    }

    private static List<JsonObject> panels(JsonObject dashboard) {
        return dashboard
                .objects("panels")
                .flatMap(panel -> Stream.concat(Stream.of(panel), panel.objects("panels")))
                .toList();
    }

    private static String title(JsonObject panel) {
        return panel.string("title").orElse("");
    }

    private static Stream<String> expressions(JsonObject dashboard) {
        Stream<JsonObject> targets = panels(dashboard).stream().flatMap(panel -> panel.objects("targets"));
        return targets.flatMap(target -> target.string("expr").stream());
    }
}
