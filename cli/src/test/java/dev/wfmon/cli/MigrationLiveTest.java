package dev.wfmon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.grafana.dashboard.DataSource;
import dev.wfmon.grafana.migration.DataSources;
import dev.wfmon.grafana.migration.Migration;
import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Shape;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old dashboards, saved as they are: a Grafana 12 reads them in the form of today as we migrate them. */
class MigrationLiveTest {

    private static final Grafana GRAFANA = Grafana.open();

    /** Without the defaults that the server fills in. */
    private static final Shape FORM = Shape.any()
            .ignore("annotations", "editable", "fiscalYearStartMonth", "tags", "time", "timezone", "weekStart")
            .byDefault("graphTooltip", Json.of(0));

    @AfterAll
    static void close() {
        GRAFANA.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                schemaVersion: 13
                title: Rows
                sharedCrosshair: true
                refresh: false
                rows:
                  - title: A
                    showTitle: true
                    height: 300
                    panels:
                      - {id: 1, type: news, title: a, targets: [{refId: A, expr: up}], span: 6, minSpan: 3}
                      - {id: 2, type: news, title: b, targets: [{refId: A, expr: up}], span: 8, links: [{dashboard: My Load}]}
                  - title: B
                    collapse: true
                    repeat: host
                    panels: [{id: 3, type: news, title: c, targets: [{refId: A, expr: up}]}]
                """, """
                schemaVersion: 21
                title: Variables
                timepicker: {time_options: [5m], refresh_intervals: [10s]}
                templating:
                  list:
                    - {name: a, type: query, refresh: 0, multi: true, current: {text: x, value: x}, useTags: true, datasource: null}
                    - {name: b, type: constant, query: y, hide: 0}
                    - {name: c, type: custom, query: 'x,y', multi: false, current: {text: [x], value: [x]}}
                    - {name: d, type: query, refresh: 2, datasource: {uid: $source}}
                panels:
                  - {id: 1, type: text2, title: a, options: {angular: {}, content: x, mode: html}, targets: [{refId: A, expr: up}]}
                  - {id: 2, type: news, title: b, repeatPanelId: 1}
                """, """
                schemaVersion: 29
                title: Fields
                refresh: ''
                panels:
                  - id: 1
                    type: timeseries
                    title: a
                    gridPos: {x: 0, y: 0, w: 12, h: 8}
                    datasource: $source
                    targets: [{refId: A, expr: up}, {refId: B, expr: up, datasource: unknown}]
                    transformations: [{id: labelsToFields, options: {}}]
                    options: {tooltipOptions: {mode: single}, legend: {displayMode: hidden}}
                    fieldConfig:
                      defaults:
                        custom: {axisPlacement: hidden}
                        thresholds: {mode: absolute, steps: [{color: green}, {color: red, value: 5}]}
                        mappings: [{id: 1, type: 1, value: '1', text: '7'}, {id: 2, type: 2, from: '1', to: '2', text: some}]
                      overrides:
                        - matcher: {id: byName, options: a}
                          properties: [{id: custom.hideFrom, value: {viz: true}}]
                  - id: 2
                    type: table
                    title: b
                    gridPos: {x: 12, y: 0, w: 12, h: 8}
                    datasource: {type: loki, uid: l}
                    targets: [{refId: A, expr: x}]
                    fieldConfig: {defaults: {custom: {displayMode: lcd-gauge}}, overrides: []}
                """})
    void theServerMigratesAlike(String yaml) {
        JsonObject old = read(yaml);
        String name = "wfmon-migration-" + old.string("title").orElseThrow().toLowerCase(Locale.ROOT);
        JsonObject manifest = JsonObject.builder()
                .put("apiVersion", "dashboard.grafana.app/v0alpha1")
                .put("kind", "Dashboard")
                .put("metadata", JsonObject.builder().put("name", name).build())
                .put("spec", old)
                .build();
        GRAFANA.delete(path("v0alpha1", name));
        int status = GRAFANA.post(path("v0alpha1", ""), manifest).status();
        assumeTrue(status == 201, () -> GRAFANA.description() + " keeps no dashboards in the form v0alpha1");
        JsonObject answer = GRAFANA.get(path("v1beta1", name)).body();
        GRAFANA.delete(path("v0alpha1", name));
        JsonObject server = answer.object("spec").orElseThrow();
        JsonObject migrated = Migration.toCurrent(old, defaultOf(GRAFANA)).dashboard();
        assertThat(JsonDiff.between(withoutQueriesOfRows(server), migrated, FORM))
                .isEmpty();
    }

    private static JsonObject withoutQueriesOfRows(JsonObject dashboard) {
        return dashboard.map(
                "panels", panels -> panels instanceof JsonArray list ? list.map(MigrationLiveTest::bare) : panels);
    }

    private static Json bare(Json panel) {
        return panel instanceof JsonObject row
                        && row.string("type").filter("row"::equals).isPresent()
                ? row.without("targets").without("datasource")
                : panel;
    }

    private static String path(String version, String name) {
        return "/apis/dashboard.grafana.app/" + version + "/namespaces/default/dashboards/" + name;
    }

    private static DataSources defaultOf(Grafana grafana) {
        return grafana.get("/api/datasources")
                .body()
                .objects("items")
                .filter(source -> source.isTrue("isDefault"))
                .findFirst()
                .map(source -> DataSources.none()
                        .withDefault(
                                source.string("name").orElseThrow(),
                                DataSource.of(
                                        source.string("type").orElseThrow(),
                                        source.string("uid").orElseThrow())))
                .orElse(DataSources.none());
    }

    private static JsonObject read(String yaml) {
        return Documents.read(new SourceText("old.yaml", yaml))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }
}
