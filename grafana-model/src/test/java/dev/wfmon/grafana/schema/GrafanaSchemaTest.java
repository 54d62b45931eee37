package dev.wfmon.grafana.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.wfmon.grafana.alerting.Sample;
import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas take what the builders make, and refuse what Grafana would not understand. */
class GrafanaSchemaTest {

    private static final Path PUBLISHED = Path.of("src/main/resources/dev/wfmon/grafana/schema");
    private static final Path DASHBOARDS = Path.of("src/test/resources/dev/wfmon/grafana/dashboard");

    @ParameterizedTest
    @EnumSource(GrafanaSchema.class)
    void isPublishedAsItIs(GrafanaSchema schema) throws IOException {
        Path file = PUBLISHED.resolve(schema.fileName());
        String text = JsonWriter.pretty(schema.json()) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(PUBLISHED);
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(GrafanaSchema.class)
    void isASchema(GrafanaSchema schema) {
        var metaSchema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SchemaId.V202012));
        assertThat(metaSchema.validate(JsonWriter.compact(schema.json()), InputFormat.JSON))
                .isEmpty();
    }

    /** Whatever the tests of the builders hold as golden. */
    static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void takesTheDashboardsThatBuildersMake(Path file) throws IOException {
        Json dashboard = read(file.toString(), Files.readString(file));
        assertThat(Validator.of(GrafanaSchema.DASHBOARD).mistakes(dashboard)).isEmpty();
    }

    @Test
    void takesTheAlertingThatBuildersMake() {
        assertThat(Validator.of(GrafanaSchema.ALERTING_FILE).mistakes(Sample.FILE.json()))
                .isEmpty();
        assertThat(Validator.of(GrafanaSchema.RULE_GROUP).mistakes(Sample.GROUP.toApi()))
                .isEmpty();
    }

    @Test
    void takesADashboardOfTheSecondGeneration() {
        assertThat(Validator.of(GrafanaSchema.DASHBOARD_V2).mistakes(SECOND_GENERATION))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /title                          | 5
            /title                          | ""
            /uid                            | "uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu"
            /schemaVersion                  | "42"
            /schemaVersion                  | 16
            /panels                         | {}
            /panels/1                       | "a panel"
            /panels/1/type                  | null
            /panels/1/gridPos/x             | 24
            /panels/1/gridPos/w             | 25
            /panels/1/gridPos/h             | 0
            /panels/1/title                 | ["a"]
            /panels/1/targets               | {"refId": "A"}
            /panels/1/targets/0/expr        | 5
            /panels/1/datasource            | 5
            /panels/1/fieldConfig/defaults/unit | 5
            /panels/1/fieldConfig/defaults/thresholds/steps | [{"value": "80", "color": "red"}]
            /panels/1/fieldConfig/defaults/thresholds/mode  | "relative"
            /panels/1/fieldConfig/defaults/mappings | [{"type": "values", "options": {}}]
            /panels/1/fieldConfig/overrides | [{"properties": []}]
            /panels/1/fieldConfig/overrides | [{"matcher": {"id": "byName"}, "properties": [{"value": 1}]}]
            /panels/1/options/colorMode     | "foreground"
            /panels/1/options/orientation   | "diagonal"
            /panels/1/options/reduceOptions/calcs | "last"
            /panels/1/repeatDirection       | "down"
            /panels/1/transformations       | [{"options": {}}]
            /panels/2/fieldConfig/defaults/custom/drawStyle | "dots"
            /panels/2/fieldConfig/defaults/custom/fillOpacity | 101
            /panels/2/fieldConfig/defaults/custom/stacking | {"mode": "stacked"}
            /panels/2/options/tooltip/mode  | "all"
            /panels/2/options/legend/placement | "left"
            /templating/list                | [{"type": "query"}]
            /templating/list                | [{"type": "choice", "name": "a"}]
            /templating/list                | [{"type": "query", "name": "a", "hide": 7}]
            /templating/list                | [{"type": "query", "name": "a", "multi": "yes"}]
            /annotations/list               | [{"enable": true}]
            /links                          | [{"title": "a", "type": "url"}]
            /time                           | {"from": 5}
            /graphTooltip                   | 3
            /tags                           | "a"
            /refresh                        | 30
            """)
    void refusesADashboardWith(String pointer, String value) {
        JsonObject changed = changed(DASHBOARD, pointer, value);
        assertThat(Validator.of(GrafanaSchema.DASHBOARD).mistakes(DASHBOARD)).isEmpty();
        assertThat(Validator.of(GrafanaSchema.DASHBOARD).mistakes(changed)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /apiVersion                    | "dashboard.grafana.app/v1"
            /kind                          | "Panel"
            /metadata                      | null
            /spec/title                    | 5
            /spec/elements                 | []
            /spec/elements/a/kind          | "Graph"
            /spec/elements/a/spec/data     | {}
            /spec/elements/a/spec/vizConfig | {"kind": "VizConfig"}
            /spec/elements/b/spec/libraryPanel | {}
            /spec/layout/kind              | "Grid"
            /spec/layout/spec              | {}
            /spec/layout/spec/rows/0/spec/layout/spec/items/0/spec/width | 0
            /spec/layout/spec/rows/0/spec/layout/spec/items/0/spec/element | {"name": "a"}
            /spec/variables                | [{"kind": "query", "spec": {}}]
            /spec/cursorSync               | "on"
            /spec/timeSettings             | {"from": 5}
            """)
    void refusesASecondGenerationWith(String pointer, String value) {
        JsonObject changed = changed(SECOND_GENERATION, pointer, value);
        assertThat(Validator.of(GrafanaSchema.DASHBOARD_V2).mistakes(changed)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /apiVersion                     | "one"
            /groups/0/name                  | ""
            /groups/0/folder                | null
            /groups/0/interval              | 60
            /groups/0/interval              | "soon"
            /groups/0/orgId                 | "first"
            /groups/0/rules/0/uid           | "a b"
            /groups/0/rules/0/title         | null
            /groups/0/rules/0/for           | "5 minutes"
            /groups/0/rules/0/noDataState   | "nodata"
            /groups/0/rules/0/isPaused      | "maybe"
            /groups/0/rules/0/labels        | {"a": 5}
            /groups/0/rules/0/panelId       | "seven"
            /groups/0/rules/0/data          | null
            /groups/0/rules/0/data/0/refId  | ""
            /groups/0/rules/0/data/0/model  | "up"
            /groups/0/rules/0/data/0/relativeTimeRange | {"from": -1, "to": 0}
            /groups/0/rules/0/data/1/model/type | "reduction"
            /groups/0/rules/0/data/1/model/reducer | "avg"
            /groups/0/rules/0/data/2/model/conditions | []
            /groups/0/rules/0/data/2/model/conditions/0/evaluator/type | "above"
            /groups/0/rules/0/data/2/model/conditions/0/evaluator/params | ["1"]
            /groups/0/rules/0/notification_settings | {"group_wait": "30s"}
            /groups/0/rules/4/record        | {"metric": "a"}
            /contactPoints/0/receivers/0/type | null
            /contactPoints/0/receivers/0/settings | []
            /policies/0/object_matchers     | [["a", "==", "b"]]
            /policies/0/object_matchers     | [["a", "="]]
            /policies/0/routes/0/continue   | "yes"
            /muteTimes/0/time_intervals/0/times/0/start_time | "25:00"
            /muteTimes/0/time_intervals/0/weekdays | "monday"
            /templates/0/template           | ""
            /deleteRules                    | ["old"]
            """)
    void refusesAnAlertingFileWith(String pointer, String value) {
        JsonObject changed = changed(Sample.FILE.json(), pointer, value);
        assertThat(Validator.of(GrafanaSchema.ALERTING_FILE).mistakes(changed)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /interval                      | "1m"
            /interval                      | 15
            /interval                      | 0
            /rules                         | null
            /rules/0/keep_firing_for       | 90
            /rules/0/missingSeriesEvalsToResolve | 0
            /rules/0/execErrState          | "Err"
            """)
    void refusesARuleGroupWith(String pointer, String value) {
        JsonObject changed = changed(Sample.GROUP.toApi(), pointer, value);
        assertThat(Validator.of(GrafanaSchema.RULE_GROUP).mistakes(changed)).isNotEmpty();
    }

    private static final JsonObject DASHBOARD = read("dashboard.json", """
            {"uid": "a", "title": "A", "schemaVersion": 42, "tags": [], "refresh": "", "templating": {"list": []},
             "annotations": {"list": []}, "links": [], "panels": [
              {"type": "row", "title": "Row", "collapsed": true, "gridPos": {"x": 0, "y": 0, "w": 24, "h": 1}, "panels": []},
              {"type": "stat", "title": "Stat", "gridPos": {"x": 0, "y": 1, "w": 6, "h": 4}, "later": true,
               "datasource": {"type": "prometheus", "uid": "p"}, "targets": [{"refId": "A", "expr": "up"}],
               "options": {"colorMode": "value", "reduceOptions": {"calcs": ["last"]}, "later": 1},
               "fieldConfig": {"defaults": {"thresholds": {"mode": "absolute", "steps": [{"value": null, "color": "red"}]}},
                               "overrides": []}},
              {"type": "timeseries", "title": "Graph", "gridPos": {"x": 6, "y": 1, "w": 18, "h": 4},
               "options": {"tooltip": {"mode": "multi"}, "legend": {"placement": "bottom"}},
               "fieldConfig": {"defaults": {"custom": {"drawStyle": "line"}}, "overrides": []}},
              {"type": "a-plugin", "options": {"colorMode": "any"}}]}""");

    private static final JsonObject SECOND_GENERATION = read("dashboard-v2.json", """
            {"apiVersion": "dashboard.grafana.app/v2beta1", "kind": "Dashboard", "metadata": {"name": "a"}, "spec": {
              "title": "A", "cursorSync": "Off", "variables": [{"kind": "QueryVariable", "spec": {"name": "v"}}],
              "elements": {
                "a": {"kind": "Panel", "spec": {"id": 1, "title": "Up", "links": [],
                  "data": {"kind": "QueryGroup", "spec": {"queries": []}},
                  "vizConfig": {"kind": "VizConfig", "group": "stat", "spec": {"options": {}}}}},
                "b": {"kind": "LibraryPanel", "spec": {"id": 2, "title": "Lib", "libraryPanel": {"uid": "l"}}}},
              "layout": {"kind": "RowsLayout", "spec": {"rows": [{"kind": "RowsLayoutRow", "spec": {"title": "Row",
                "layout": {"kind": "GridLayout", "spec": {"items": [{"kind": "GridLayoutItem", "spec": {
                  "x": 0, "y": 0, "width": 12, "height": 8,
                  "element": {"kind": "ElementReference", "name": "a"}}}]}}}}]}}}}""");

    private static JsonObject read(String name, String text) {
        var result = Documents.read(new SourceText(name, text));
        assertThat(result.problems()).isEmpty();
        return result.documents().getFirst().root().asObject().orElseThrow();
    }

    private static JsonObject changed(JsonObject root, String pointer, String value) {
        Json replacement =
                read("value.json", "{\"value\":" + value + "}").find("value").orElseThrow();
        return changed(root, JsonPointer.parse(pointer).steps(), replacement)
                .asObject()
                .orElseThrow();
    }

    private static Json changed(Json root, List<String> steps, Json value) {
        if (steps.isEmpty()) {
            return value;
        }
        List<String> rest = steps.subList(1, steps.size());
        if (root instanceof JsonArray array) {
            List<Json> items = new ArrayList<>(array.items());
            int index = Integer.parseInt(steps.getFirst());
            items.set(index, changed(items.get(index), rest, value));
            return JsonArray.of(items);
        }
        JsonObject object = root.asObject().orElseThrow();
        Json member = object.find(steps.getFirst()).orElse(JsonObject.empty());
        return object.with(steps.getFirst(), changed(member, rest, value));
    }
}
