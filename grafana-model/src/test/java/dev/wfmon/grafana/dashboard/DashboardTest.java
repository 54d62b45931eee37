package dev.wfmon.grafana.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardTest {

    @Test
    void writesEveryTypeOfPanel() throws IOException {
        Golden.check("workflow-monitoring.json", WorkflowDashboard.build());
    }

    @Test
    void writesLittleForLittle() throws IOException {
        Golden.check("empty.json", Dashboard.titled("Empty").uid("empty").build());
    }

    @Test
    void writesVariables() throws IOException {
        JsonObject dashboard = Dashboard.titled("Variables")
                .uid("variables")
                .dataSource(DataSource.prometheus("vm"))
                .variable(Variable.datasource("datasource", "prometheus").regex("/prod/"))
                .variable(Variable.labelValues("job", "", "job").selected("node"))
                .variable(Variable.labelValues("pod", "up", "pod").multi().selected("a", "b"))
                .variable(Variable.query("top", "query_result(topk(3, up))")
                        .regex("/job=\"([^\"]+)\"/")
                        .sort(VariableSort.AS_QUERIED)
                        .refresh(VariableRefresh.ON_LOAD)
                        .dataSource(DataSource.prometheus("other"))
                        .includeAll())
                .variable(Variable.custom("quantile", "0.5", "0.95", "a,b").selected("0.95"))
                .variable(Variable.interval("window", "5m", "1h").auto(30, "10s"))
                .variable(Variable.custom("stage", "dev")
                        .choice("Production", "prod")
                        .onlyOffered())
                .variable(Variable.query(
                                "stream",
                                JsonObject.builder().put("label", "app").build())
                        .dataSource(DataSource.loki("loki"))
                        .choice("None", ""))
                .variable(Variable.adHoc("filters")
                        .filter("namespace", "=", "prod")
                        .onlyKnownValues())
                .variable(Variable.groupBy("by", "namespace", "pod").selected("pod"))
                .variable(Variable.onOff("verbose", "true", "false").on())
                .variable(Variable.constant("cluster", "eu-1").skipUrl())
                .variable(Variable.textBox("search", "")
                        .label("Search")
                        .description("Part of a name")
                        .hide(VariableHide.LABEL))
                .build();
        Golden.check("variables.json", dashboard);
    }

    @Test
    void writesRepeatedSectionsAndPanels() throws IOException {
        JsonObject dashboard = Dashboard.titled("Repeats")
                .uid("repeats")
                .readOnly()
                .panels(Panel.text("# Agents"))
                .section(Section.titled("Agent $agent")
                        .repeat("agent")
                        .panels(
                                Panel.stat("Runs of $task").repeatAcross("task", 4),
                                Panel.stat("Failures").repeatDown("reason")))
                .build();
        Golden.check("repeats.json", dashboard);
    }

    @Test
    void writesPanelsOfAnyPlugin() throws IOException {
        JsonObject dashboard = Dashboard.titled("Plugins")
                .uid("plugins")
                .panels(Panel.plugin("volkovlabs-echarts-panel", "Durations")
                        .query(Query.range("duration_seconds"))
                        .option("renderer", Json.of("svg"))
                        .field("custom.fillOpacity", Json.of(60)))
                .build();
        Golden.check("plugins.json", dashboard);
    }

    @Test
    void asksTheDataSourceOfPanelOrQueryBeforeThatOfTheDashboard() {
        JsonObject dashboard = Dashboard.titled("Sources")
                .uid("sources")
                .dataSource(DataSource.prometheus("of-dashboard"))
                .panels(
                        Panel.stat("1").query(Query.instant("up")),
                        Panel.stat("2")
                                .dataSource(DataSource.prometheus("of-panel"))
                                .query(Query.instant("up")),
                        Panel.stat("3")
                                .dataSource(DataSource.MIXED)
                                .query(Query.instant("up").dataSource(DataSource.prometheus("of-query"))))
                .build();
        assertThat(dashboard
                        .objects("panels")
                        .flatMap(panel -> panel.objects("targets"))
                        .map(target -> target.object("datasource").flatMap(source -> source.string("uid"))))
                .map(uid -> uid.orElse(""))
                .containsExactly("of-dashboard", "of-panel", "of-query");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("panelsWithSources")
    void asksOneDataSourceOrAMixOfThem(Panel<?> panel, String expected) {
        JsonObject dashboard = Dashboard.titled("D")
                .uid("d")
                .dataSource(DataSource.prometheus("vm"))
                .panels(panel)
                .build();
        assertThat(dashboard.objects("panels").map(p -> p.object("datasource").flatMap(source -> source.string("uid"))))
                .containsExactly(Optional.of(expected));
    }

    static Stream<Arguments> panelsWithSources() {
        Query up = Query.range("up");
        Query logs = Query.logs("{}").dataSource(DataSource.loki("loki"));
        return Stream.of(
                arguments(Panel.stat("none"), "vm"),
                arguments(Panel.stat("one").query(up).query(Expression.math("$A")), "vm"),
                arguments(Panel.stat("another").query(logs).query(Expression.math("$A")), "loki"),
                arguments(Panel.stat("two").query(up).query(logs), "-- Mixed --"),
                arguments(Panel.stat("mix").dataSource(DataSource.MIXED).query(logs), "-- Mixed --"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        () -> dashboard().build(),
                        "The dashboard \"D\" needs a uid: without one, Grafana makes a new dashboard each time"),
                refusal(() -> Dashboard.titled(" "), "A dashboard needs a title"),
                refusal(
                        () -> dashboard().uid("a".repeat(41)),
                        "The uid \"" + "a".repeat(41) + "\" has 41 characters; Grafana allows 40"),
                refusal(
                        () -> dashboard().uid("a/b"),
                        "The uid \"a/b\" may hold only letters, digits, dashes and underscores"),
                refusal(
                        () -> dashboard().uid(""),
                        "The uid \"\" may hold only letters, digits, dashes and underscores"),
                refusal(
                        () -> dashboard().section("S", Panel.stat("P"), Panel.gauge("P")),
                        "Two panels of the section \"S\" have the title \"P\""),
                refusal(
                        () -> dashboard().panels(Panel.stat("P"), Panel.stat("P")),
                        "Two panels of the panels above the first section have the title \"P\""),
                refusal(() -> dashboard().section("S").section("S"), "Two sections have the title \"S\""),
                refusal(
                        () -> dashboard().section("S").panels(Panel.stat("P")),
                        "Panels without a section come first, in one call, before the sections"),
                refusal(
                        () -> dashboard().variable(Variable.custom("v", "1")).variable(Variable.constant("v", "2")),
                        "Two variables have the name \"v\""),
                refusal(
                        () -> Variable.custom("a-b", "1"),
                        "The variable \"a-b\" may hold only letters, digits and underscores, and not begin with two"),
                refusal(() -> Variable.custom("v"), "The variable \"v\" needs at least one value"),
                refusal(() -> Variable.interval("v"), "The variable \"v\" needs at least one duration"),
                refusal(
                        () -> dashboard()
                                .uid("d")
                                .variable(Variable.custom("v", "1", "2").selected("1", "2"))
                                .build(),
                        "The variable \"v\" has several selected values and is not multi()"),
                refusal(() -> Panel.stat(""), "A panel needs a title"),
                refusal(() -> Panel.stat("P").size(25, 1), "A panel is 1 to 24 columns wide, not 25"),
                refusal(() -> Panel.stat("P").size(0, 1), "A panel is 1 to 24 columns wide, not 0"),
                refusal(() -> Panel.stat("P").size(1, 0), "A panel is at least 1 unit high, not 0"),
                refusal(() -> Panel.stat("P").id(0), "The id of the panel \"P\" has to be positive, not 0"),
                refusal(() -> Query.range(""), "A query needs an expression"),
                refusal(
                        () -> dashboard()
                                .uid("d")
                                .panels(Panel.stat("P")
                                        .query(Query.range("up").refId("B"))
                                        .query(Query.range("up")))
                                .build(),
                        "Two queries of the panel \"P\" have the refId B"),
                refusal(
                        () -> Thresholds.base(Color.GREEN)
                                .then(10, Color.YELLOW)
                                .then(10, Color.RED),
                        "Thresholds have to rise, but 10 follows 10"),
                refusal(
                        () -> Thresholds.base(Color.GREEN).then(Double.NaN, Color.RED),
                        "A threshold has to be a number, not NaN"),
                refusal(() -> Color.of("#ffffff").dark(), "The color \"#ffffff\" has no lighter and darker shades"),
                refusal(() -> ValueMapping.range(2, 1), "The range of a mapping runs upwards, not from 2.0 to 1.0"),
                refusal(() -> Link.to("L", ""), "The link \"L\" needs an address"),
                refusal(() -> Link.toDashboard("L", ""), "The link \"L\" needs the uid of a dashboard"),
                refusal(() -> Action.get("A", ""), "The action \"A\" needs an address"),
                refusal(() -> Panel.library("P", ""), "The library panel \"P\" needs a uid"),
                refusal(() -> Panel.news("P", ""), "The panel \"P\" needs the address of a feed"),
                refusal(
                        () -> Panel.canvas("P")
                                .element(CanvasElement.rectangle("e"))
                                .element(CanvasElement.ellipse("e")),
                        "Two elements of the panel \"P\" have the name \"e\""),
                refusal(
                        () -> Expression.threshold("A", Evaluator.WITHIN, 1),
                        "A threshold with WITHIN needs 2 bounds, not 1"),
                refusal(() -> Expression.math(" "), "An expression of the type math needs something to work on"),
                refusal(() -> Annotation.byTags("A"), "The annotation \"A\" needs at least one tag"),
                refusal(() -> DashboardLink.byTags("L"), "The dashboard link \"L\" needs at least one tag"),
                refusal(() -> Annotation.query("A", ""), "The annotation \"A\" needs an expression"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesClearly(ThrowingCallable mistake, String message) {
        assertThatThrownBy(mistake)
                .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class)
                .hasMessage(message);
    }

    private static Arguments refusal(ThrowingCallable mistake, String message) {
        return arguments(mistake, message);
    }

    private static Dashboard dashboard() {
        return Dashboard.titled("D");
    }
}
