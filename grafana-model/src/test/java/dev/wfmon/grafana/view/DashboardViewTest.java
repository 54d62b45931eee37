package dev.wfmon.grafana.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardViewTest {

    /** One dashboard for each age of the format: its panels, and where they stand. */
    static Stream<Arguments> ages() {
        return Stream.of(
                arguments(
                        "rows of Grafana 4",
                        """
                        schemaVersion: 14
                        rows:
                        - title: Load
                          collapse: true
                          repeat: node
                          panels:
                          - {id: 1, type: graph, title: CPU, span: 6, targets: [{refId: A, expr: up}]}
                          - {id: 2, type: singlestat, title: Up}
                        """,
                        List.of(
                                "/rows/0/panels/0 1 graph \"CPU\" [row \"Load\"]",
                                "/rows/0/panels/1 2 singlestat \"Up\" [row \"Load\"]")),
                arguments(
                        "an open row, by place and not by order",
                        """
                        panels:
                        - {id: 3, type: stat, title: C, gridPos: {x: 0, y: 9, w: 8, h: 4}}
                        - {id: 2, type: row, title: R, collapsed: false, panels: [], gridPos: {x: 0, y: 5, w: 24, h: 1}}
                        - {id: 1, type: stat, title: A, gridPos: {x: 0, y: 0, w: 8, h: 4}}
                        """,
                        List.of(
                                "/panels/0 3 stat \"C\" [row \"R\"] 8x4 at 0,9",
                                "/panels/2 1 stat \"A\" [] 8x4 at 0,0")),
                arguments(
                        "a collapsed row, which ends the open one before it",
                        """
                        panels:
                        - {id: 1, type: row, title: R, gridPos: {y: 0}}
                        - {id: 2, type: row, title: S, collapsed: true, gridPos: {y: 1}, panels: [{id: 3, type: logs}]}
                        - {id: 4, type: text, gridPos: {y: 2}}
                        """,
                        List.of("/panels/1/panels/0 3 logs \"\" [row \"S\"]", "/panels/2 4 text \"\" []")),
                arguments(
                        "rows in tabs",
                        """
                        elements:
                          b: {kind: Panel, spec: {id: 2, title: B, vizConfig: {kind: VizConfig, group: stat, spec: {}}}}
                          a: {kind: Panel, spec: {id: 1, title: A, vizConfig: {kind: gauge, spec: {}}}}
                          c: {kind: LibraryPanel, spec: {id: 3, title: C, libraryPanel: {uid: u, name: n}}}
                        layout:
                          kind: TabsLayout
                          spec:
                            tabs:
                            - kind: TabsLayoutTab
                              spec:
                                title: T
                                layout:
                                  kind: RowsLayout
                                  spec:
                                    rows:
                                    - kind: RowsLayoutRow
                                      spec:
                                        title: R
                                        layout:
                                          kind: GridLayout
                                          spec:
                                            items:
                                            - kind: GridLayoutItem
                                              spec: {x: 0, y: 0, width: 12, height: 8,
                                                element: {kind: ElementReference, name: a}}
                            - kind: TabsLayoutTab
                              spec:
                                layout:
                                  kind: AutoGridLayout
                                  spec:
                                    items:
                                    - {kind: AutoGridLayoutItem, spec: {element: {kind: ElementReference, name: b}}}
                                    - {kind: AutoGridLayoutItem, spec: {element: {kind: ElementReference, name: gone}}}
                        """,
                        List.of(
                                "/elements/a 1 gauge \"A\" [tab \"T\", row \"R\"] 12x8 at 0,0",
                                "/elements/b 2 stat \"B\" [tab \"\"]",
                                "/elements/c 3  \"C\" []")),
                arguments("what has unexpected types", """
                        panels: [1, null, [], {id: "x", type: 7, title: {}, gridPos: [], targets: {}, fieldConfig: 1}]
                        templating: {list: {}}
                        annotations: 3
                        """, List.of("/panels/3 -  \"\" []")),
                arguments("a layout that is null", "{elements: {}, layout: null}", List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ages")
    void findsPanels(String age, String text, List<String> expected) {
        JsonObject dashboard = Texts.yaml(text);
        DashboardView view = DashboardView.of(dashboard);
        assertThat(view.panels().stream().map(DashboardViewTest::line)).as(age).isEqualTo(expected);
        assertThat(view.panels())
                .as(age)
                .allSatisfy(panel -> assertThat(panel.part().pointer().find(dashboard))
                        .containsSame(panel.part().json()));
    }

    private static String line(PanelView panel) {
        return panel.part().pointer() + " " + panel.id().map(String::valueOf).orElse("-") + " " + panel.type() + " \""
                + panel.title() + "\" " + panel.sections()
                + panel.place()
                        .map(place -> " %dx%d at %d,%d".formatted(place.width(), place.height(), place.x(), place.y()))
                        .orElse("");
    }

    /** Who is asked: the query's data source, the panel's, or the default; by type where the dashboard tells it. */
    static Stream<Arguments> dataSources() {
        return Stream.of(
                arguments("datasource: Prom", "{}", "? Prom"),
                arguments("datasource: null", "{}", "default"),
                arguments("title: x", "{}", "default"),
                arguments("datasource: {type: loki, uid: l}", "{}", "loki l"),
                arguments(
                        "datasource: {type: loki, uid: l}", "{datasource: {type: prometheus, uid: p}}", "prometheus p"),
                arguments("datasource: $ds", "{}", "prometheus $ds"),
                arguments("datasource: {uid: '${ds}'}", "{}", "prometheus ${ds}"),
                arguments("datasource: {type: '${ds}', uid: '[[ds]]'}", "{}", "prometheus [[ds]]"),
                arguments("datasource: '${DS_IN}'", "{}", "influxdb ${DS_IN}"),
                arguments("datasource: '-- Mixed --'", "{}", "default"),
                arguments("datasource: {type: datasource, uid: '-- Mixed --'}", "{datasource: {uid: a}}", "? a"),
                arguments("datasource: 7", "{datasource: []}", "default"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dataSources")
    void tellsWhoIsAsked(String panel, String target, String expected) {
        DashboardView view = DashboardView.of(Texts.yaml("""
                __inputs: [{name: DS_IN, pluginId: influxdb}]
                templating: {list: [{type: datasource, name: ds, query: prometheus}]}
                panels:
                - %s
                  targets: [%s]
                """.formatted(panel, target)));
        DataSourceRef source = view.panels().getFirst().queries().getFirst().dataSource();
        assertThat(
                        source.isDefault()
                                ? "default"
                                : source.type().orElse("?") + " "
                                        + source.name().orElse("?"))
                .isEqualTo(expected);
    }

    @Test
    void readsBothSpellingsOfTheSecondForm() {
        DashboardView alpha = DashboardView.of(Texts.yaml("""
                elements:
                  a:
                    kind: Panel
                    spec:
                      vizConfig: {kind: timeseries, spec: {fieldConfig: {defaults: {unit: s}}}}
                      data:
                        kind: QueryGroup
                        spec:
                          queries:
                          - kind: PanelQuery
                            spec:
                              refId: A
                              hidden: true
                              datasource: {type: prometheus, uid: p}
                              query: {kind: prometheus, spec: {expr: up, legendFormat: '{{job}}', instant: true}}
                          transformations: [{kind: organize, spec: {id: organize, disabled: true}}]
                layout: {kind: GridLayout, spec: {items: []}}
                variables:
                - kind: QueryVariable
                  spec: {name: job, label: Job, multi: true, datasource: {uid: p},
                    query: {kind: prometheus, spec: {query: 'label_values(job)'}}}
                """));
        DashboardView beta = DashboardView.of(Texts.yaml("""
                elements:
                  a:
                    kind: Panel
                    spec:
                      vizConfig: {kind: VizConfig, group: timeseries, spec: {fieldConfig: {defaults: {unit: s}}}}
                      data:
                        kind: QueryGroup
                        spec:
                          queries:
                          - kind: PanelQuery
                            spec:
                              refId: A
                              hidden: true
                              query: {kind: DataQuery, group: prometheus, datasource: {name: p},
                                spec: {expr: up, legendFormat: '{{job}}', instant: true}}
                          transformations: [{kind: Transformation, group: organize, spec: {disabled: true}}]
                layout: {kind: GridLayout, spec: {items: []}}
                variables:
                - kind: QueryVariable
                  spec: {name: job, label: Job, multi: true,
                    query: {kind: DataQuery, group: prometheus, datasource: {name: p},
                      spec: {__legacyStringValue: 'label_values(job)'}}}
                """));
        assertThat(alpha.version()).isEqualTo("v2alpha1");
        assertThat(beta.version()).isEqualTo("v2beta1");
        for (DashboardView view : List.of(alpha, beta)) {
            PanelView panel = view.panels().getFirst();
            QueryView query = panel.queries().getFirst();
            assertThat(panel.type()).isEqualTo("timeseries");
            assertThat(panel.fields().unit()).contains("s");
            assertThat(panel.transformations())
                    .extracting(TransformationView::id, TransformationView::isDisabled)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("organize", true));
            assertThat(query.text()).isEqualTo("up");
            assertThat(query.refId()).isEqualTo("A");
            assertThat(query.legend()).contains("{{job}}");
            assertThat(query.isHidden()).isTrue();
            assertThat(query.isInstant()).isTrue();
            assertThat(query.isRange()).isFalse();
            assertThat(query.dataSource().type()).contains("prometheus");
            assertThat(query.dataSource().name()).contains("p");
            assertThat(panel.dataSource()).isEqualTo(query.dataSource());
            VariableView variable = view.variables().getFirst();
            assertThat(variable.type()).isEqualTo("query");
            assertThat(variable.query().map(JsonString::value)).contains("label_values(job)");
            assertThat(variable.label()).contains("Job");
            assertThat(variable.isMulti()).isTrue();
        }
    }

    /** Units and thresholds have moved twice. */
    static Stream<Arguments> fields() {
        return Stream.of(
                arguments(
                        "{fieldConfig: {defaults: {unit: s, min: 0, max: 1, decimals: 2,"
                                + " thresholds: {steps: [{color: green, value: null}, {color: red, value: 80}]}}}}",
                        "s 0 1 2 -green 80red"),
                arguments(
                        "{type: singlestat, format: percent, thresholds: '50, 80', colors: [a, b, c]}",
                        "percent - - - -a 50b 80c"),
                arguments("{type: singlestat, thresholds: ',', colors: [a, b]}", "- - - - -a"),
                arguments(
                        "{type: graph, yaxes: [{format: Bps, min: '0', max: null}, {format: short}],"
                                + " thresholds: [{value: 5, colorMode: critical}]}",
                        "Bps 0 - - 5critical"),
                arguments(
                        "{type: gauge, options: {fieldOptions: {defaults: {unit: ms, max: 100},"
                                + " thresholds: [{color: green, value: null}]}}}",
                        "ms - 100 - -green"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void readsUnitsAndThresholdsOfAllAges(String panel, String expected) {
        FieldsView fields = DashboardView.of(Texts.yaml("panels: [" + panel + "]"))
                .panels()
                .getFirst()
                .fields();
        String limits = Stream.of(fields.min(), fields.max(), fields.decimals())
                .map(number -> number.map(JsonNumber::text).orElse("-"))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        String thresholds = fields.thresholds().stream()
                .map(step -> " " + step.value().map(JsonNumber::text).orElse("-")
                        + step.color().orElse("?"))
                .reduce("", String::concat);
        assertThat(fields.unit().orElse("-") + " " + limits + thresholds).isEqualTo(expected);
    }

    @Test
    void readsWhatStandsAroundThePanels() {
        DashboardView view = DashboardView.of(Texts.yaml("""
                uid: u
                title: T
                tags: [a, 1, b]
                schemaVersion: 42
                refresh: 30s
                time: {from: now-1h, to: now}
                timezone: utc
                links: [{title: Docs, url: 'https://example.org'}, {type: dashboards, tags: [x]}]
                annotations:
                  list:
                  - {builtIn: 1, name: Alerts, enable: true}
                  - {name: Deployments, datasource: {type: prometheus, uid: p}, expr: 'changes(build[5m])'}
                templating:
                  list:
                  - {name: a, type: query, query: {query: 'label_values(a)', refId: A}, includeAll: true, allValue: .*}
                  - {name: b, type: custom, query: 'x,y', regex: /x/}
                  - {name: c, type: adhoc}
                panels:
                - {type: stat, repeat: a, repeatDirection: v, maxPerRow: 2, libraryPanel: {uid: l, name: L},
                    links: [{title: More, url: /d/x}]}
                """));
        assertThat(view.uid()).contains("u");
        assertThat(view.version()).isEqualTo("v1");
        assertThat(view.tags()).containsExactly("a", "b");
        assertThat(view.schemaVersion()).contains(42L);
        assertThat(view.time())
                .hasToString("TimeView[from=Optional[now-1h], to=Optional[now], refresh=Optional[30s],"
                        + " timezone=Optional[utc]]");
        assertThat(view.links()).extracting(LinkView::title).containsExactly("Docs", "");
        assertThat(view.annotations()).extracting(AnnotationView::isBuiltIn).containsExactly(true, false);
        assertThat(view.annotations().get(1).expression().map(JsonString::value))
                .contains("changes(build[5m])");
        assertThat(view.variables())
                .extracting(variable -> variable.name() + " " + variable.type() + " "
                        + variable.query().map(JsonString::value).orElse("-"))
                .containsExactly("a query label_values(a)", "b custom x,y", "c adhoc -");
        assertThat(view.variables().getFirst().includesAll()).isTrue();
        assertThat(view.variables().getFirst().allValue()).contains(".*");
        PanelView panel = view.panels().getFirst();
        assertThat(panel.repeat())
                .hasToString("Optional[RepeatView[variable=a, direction=Optional[v]," + " maxPerRow=Optional[2]]]");
        assertThat(panel.library()).hasToString("Optional[LibraryRef[uid=Optional[l], name=Optional[L]]]");
        assertThat(panel.links().getFirst().url().map(JsonString::value)).contains("/d/x");
    }

    @Test
    void findsVariablesInTexts() {
        assertThat(VariableUse.in("$a ${b:csv} [[c]] $1 $$ ${__interval} ${d.text}"))
                .extracting(use -> use.name() + use.start() + "-" + use.end() + use.isBuiltIn())
                .containsExactly("a0-2false", "b3-11false", "c12-17false", "__interval24-37true", "d38-47false");
    }
}
