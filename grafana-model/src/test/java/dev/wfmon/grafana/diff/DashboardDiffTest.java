package dev.wfmon.grafana.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import dev.wfmon.json.diff.Change;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardDiffTest {

    static Stream<Arguments> situations() {
        return Stream.of(
                situation(
                        "a threshold's value",
                        active("thresholds: {mode: absolute, steps: [{color: green}, {color: red, value: 30}]}"),
                        active("thresholds: {mode: absolute, steps: [{color: green, value: null},"
                                + " {color: red, value: 25}]}"),
                        "panel \"Active Workflows\": threshold red: value 30 → 25"),
                situation(
                        "a threshold's color",
                        active("thresholds: {steps: [{color: green}, {color: red, value: 30}]}"),
                        active("thresholds: {steps: [{color: green}, {color: orange, value: 30}]}"),
                        "panel \"Active Workflows\": threshold orange added",
                        "panel \"Active Workflows\": threshold red removed"),
                situation(
                        "one color twice",
                        active("thresholds: {steps: [{color: red}, {color: green, value: 1}, {color: red, value: 9}]}"),
                        active("thresholds: {steps: [{color: red}, {color: green, value: 1}, {color: red, value: 8}]}"),
                        "panel \"Active Workflows\": threshold 3: value 9 → 8"),
                situation(
                        "the unit and a custom field",
                        active("unit: s, custom: {lineWidth: 1}"),
                        active("unit: ms, custom: {lineWidth: 2}"),
                        "panel \"Active Workflows\": unit s → ms",
                        "panel \"Active Workflows\": lineWidth 1 → 2"),
                situation(
                        "a field where there was none",
                        "panels: [{id: 1, title: CPU}]",
                        "panels: [{id: 1, title: CPU, fieldConfig: {defaults: {unit: s}, overrides: []}}]",
                        "panel \"CPU\": unit: s added"),
                situation(
                        "an override's property",
                        overrides("{matcher: {id: byName, options: A}, properties: [{id: unit, value: s}]}"),
                        overrides("{matcher: {id: byName, options: A}, properties: [{id: unit, value: m}]},"
                                + " {matcher: {id: byRegexp, options: /x/}, properties: []}"),
                        "panel \"CPU\": override \"byName A\": property unit: value s → m",
                        "panel \"CPU\": override \"byRegexp /x/\" added"),
                situation(
                        "a matcher whose options the server stores in another order",
                        overrides("{matcher: {id: byNames, options: {mode: exclude, names: [A, B]}}, properties: []}"),
                        overrides("{matcher: {id: byNames, options: {names: [A, B], mode: exclude}},"
                                + " properties: [{id: unit, value: s}]}"),
                        "panel \"CPU\": override \"byNames mode exclude, names A B\": property unit added"),
                situation(
                        "a query",
                        "panels: [{id: 1, title: CPU, targets: [{refId: A, expr: up}, {refId: B, expr: b}]}]",
                        "panels: [{id: 1, title: CPU, targets: [{refId: A, expr: sum(up)}]}]",
                        "panel \"CPU\": query A: expr up → sum(up)",
                        "panel \"CPU\": query B removed"),
                situation(
                        "the order of queries",
                        "panels: [{id: 1, title: CPU, targets: [{refId: A}, {refId: B}]}]",
                        "panels: [{id: 1, title: CPU, targets: [{refId: B}, {refId: A}]}]",
                        "panel \"CPU\": order of queries A, B → B, A"),
                situation(
                        "panels that came, went and changed their order",
                        "panels: [{id: 1, title: A}, {id: 2, title: B}, {id: 3, title: C}]",
                        "panels: [{id: 3, title: C}, {id: 4, title: D}, {id: 1, title: A}]",
                        "panel \"D\" added",
                        "panel \"B\" removed"),
                situation(
                        "the place of a panel",
                        "panels: [{id: 1, title: A, gridPos: {x: 0, y: 0, w: 12, h: 8}}]",
                        "panels: [{id: 1, title: A, gridPos: {x: 12, y: 0, w: 12, h: 8}}]",
                        "panel \"A\": place 0,0 → 12,0"),
                situation(
                        "panels without ids are known by their titles",
                        "panels: [{title: A, type: stat}, {title: B, type: stat}]",
                        "panels: [{id: 1, title: A, type: gauge}, {id: 2, title: B, type: stat}]",
                        "panel \"A\": type stat → gauge"),
                situation(
                        "panels without titles are known by their ids",
                        "panels: [{id: 7, type: text}, {id: 8, title: '', type: text}]",
                        "panels: [{id: 7, type: stat}, {id: 8, title: '', type: stat}]",
                        "panel 7: type text → stat",
                        "panel 8: type text → stat"),
                situation(
                        "a panel inside of a row",
                        "panels: [{id: 1, title: R, type: row, panels: [{id: 2, title: P, targets: [{refId: A,"
                                + " expr: a}]}]}]",
                        "panels: [{id: 1, title: R, type: row, panels: [{id: 2, title: P, targets: [{refId: A,"
                                + " expr: b}]}, {id: 3, title: Q}]}]",
                        "panel \"R\": panel \"P\": query A: expr a → b",
                        "panel \"R\": panel \"Q\" added"),
                situation(
                        "the version of a plugin, inside of a row as well",
                        "panels: [{id: 1, pluginVersion: 1, type: row, panels: [{id: 2, pluginVersion: 1}]}]",
                        "panels: [{id: 1, pluginVersion: 2, type: row, panels: [{id: 2, pluginVersion: 2}]}]"),
                situation(
                        "a variable",
                        "templating: {list: [{name: job, query: a, current: {value: x}, options: [1]}]}",
                        "templating: {list: [{name: job, query: b, current: {value: y}, options: []}, {name: pod}]}",
                        "variable job: query a → b",
                        "variable pod added"),
                situation(
                        "a variable's last choice",
                        "templating: {list: [{name: job, current: {value: x}, options: [1]}]}",
                        "templating: {list: [{name: job}]}"),
                situation(
                        "the first variable",
                        "title: x",
                        "title: x\ntemplating: {list: [{name: j}]}",
                        "variable j added"),
                situation(
                        "an annotation",
                        "annotations: {list: [{name: Alerts, expr: a}]}",
                        "annotations: {list: [{name: Alerts, expr: b}]}",
                        "annotation Alerts: expr a → b"),
                situation(
                        "links, transformations, mappings",
                        "{links: [{title: L, url: a}], panels: [{id: 1, title: P, links: [{title: K, url: a}],"
                                + " transformations: [{id: merge}], fieldConfig: {defaults: {mappings: [{type: value}],"
                                + " links: [{title: D, url: a}]}}}]}",
                        "{links: [{title: L, url: b}], panels: [{id: 1, title: P, links: [{title: K, url: b}],"
                                + " transformations: [{id: merge}, {id: organize}], fieldConfig: {defaults: {mappings:"
                                + " [{type: range}], links: [{title: D, url: b}]}}}]}",
                        "link L: url a → b",
                        "panel \"P\": link K: url a → b",
                        "panel \"P\": transformation organize added",
                        "panel \"P\": mapping 1: type value → range",
                        "panel \"P\": data link D: url a → b"),
                situation(
                        "the type of a panel, with all that comes with it",
                        "panels: [{id: 1, title: A, type: graph, lines: true, fill: 1, targets: [{refId: A, expr: a}]}]",
                        "panels: [{id: 1, title: A, type: timeseries, options: {legend: {placement: right}}, targets:"
                                + " [{refId: A, expr: b}]}]",
                        "panel \"A\": type graph → timeseries",
                        "panel \"A\": settings 2 of graph → 1 of timeseries",
                        "panel \"A\": query A: expr a → b"),
                situation(
                        "defaults of a plugin, written or not",
                        "panels: [{id: 1, title: A, type: stat, options: {graphMode: area}}]",
                        "panels: [{id: 1, title: A, type: stat, options: {colorMode: value}, fieldConfig: {defaults:"
                                + " {custom: {}}, overrides: []}}]"),
                situation(
                        "one data source in two spellings",
                        "panels: [{id: 1, title: A, datasource: $ds, targets: [{refId: A}]}]",
                        "panels: [{id: 1, title: A, datasource: {uid: $ds, type: prometheus}, targets: [{refId: A,"
                                + " datasource: {uid: $ds}}]}]"),
                situation(
                        "a query that has been given its name",
                        "panels: [{id: 1, title: A, targets: [{expr: a}]}]",
                        "panels: [{id: 1, title: A, targets: [{refId: A, expr: b}]}]",
                        "panel \"A\": query A: expr a → b"),
                situation(
                        "a reference to a library panel",
                        "panels: [{id: 1, title: A, libraryPanel: {uid: l}}]",
                        "panels: [{id: 1, title: A, libraryPanel: {uid: l}, type: stat, options: {a: 1}}]"),
                situation(
                        "the second form",
                        second("a", "A", "up", 0),
                        second("b", "A", "down", 8),
                        "panel \"A\": query A: expr up → down",
                        "row \"R\": place of panel b added",
                        "row \"R\": place of panel a removed"),
                situation("from one form to the other", "panels: []", second("a", "A", "up", 0), "form v1 → v2beta1"),
                situation(
                        "what the server owns and what an export carries",
                        "{id: 1, version: 3, iteration: 5, __inputs: [{name: DS}], __requires: [], __elements: {a: 1},"
                                + " editable: true, title: T}",
                        "{id: null, version: 9, title: T}"),
                situation(
                        "other fields of the dashboard",
                        "{title: A, tags: [a], refresh: 30s, time: {from: now-6h, to: now}}",
                        "{title: B, tags: [a, b], time: {from: now-24h, to: now}}",
                        "title A → B",
                        "tags [\"a\"] → [\"a\",\"b\"]",
                        "time.from now-6h → now-24h",
                        "refresh 30s → \"\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    void namesWhatChanged(String situation, String before, String after, List<String> changes) {
        assertThat(DashboardDiff.between(yaml(before), yaml(after)))
                .as(situation)
                .extracting(Change::toString)
                .isEqualTo(changes);
    }

    @Test
    void twoEmptyDashboardsAreEqual() {
        assertThat(DashboardDiff.between(JsonObject.empty(), yaml("{panels: [], templating: {list: []}, links: null}")))
                .isEmpty();
    }

    private static Arguments situation(String name, String before, String after, String... changes) {
        return arguments(name, before, after, List.of(changes));
    }

    private static String second(String name, String title, String expr, int y) {
        return """
                elements: {%s: {kind: Panel, spec: {id: 1, title: %s, data: {kind: QueryGroup, spec: {queries:
                  [{kind: PanelQuery, spec: {refId: A, query: {kind: DataQuery, group: prometheus, spec: {expr: %s}}}}]}},
                  vizConfig: {kind: VizConfig, group: stat, spec: {options: {}}}}}}
                layout: {kind: RowsLayout, spec: {rows: [{kind: RowsLayoutRow, spec: {title: R, layout: {kind: GridLayout,
                  spec: {items: [{kind: GridLayoutItem, spec: {x: 0, y: %d, element: {name: %s}}}]}}}}]}}
                """.formatted(name, title, expr, y, name);
    }

    private static String active(String defaults) {
        return "panels: [{id: 1, title: Active Workflows, fieldConfig: {defaults: {" + defaults + "}}}]";
    }

    private static String overrides(String overrides) {
        return "panels: [{id: 1, title: CPU, fieldConfig: {defaults: {}, overrides: [" + overrides + "]}}]";
    }

    private static JsonObject yaml(String text) {
        return YamlReader.read(new SourceText("a.yaml", text))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }
}
