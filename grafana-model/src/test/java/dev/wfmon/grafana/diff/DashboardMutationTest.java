package dev.wfmon.grafana.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.grafana.view.DashboardForms;
import dev.wfmon.grafana.view.FoundDashboards;
import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a dashboard holds something that nobody expects, views and differ answer all the same. */
class DashboardMutationTest {

    private static final int ROUNDS = 300;

    private static final List<String> DASHBOARDS = List.of("""
            {"id": 1, "uid": "u", "title": "T", "schemaVersion": 42, "tags": ["a"], "time": {"from": "now-1h", "to": "now"},
             "templating": {"list": [{"type": "query", "name": "job", "query": {"query": "label_values(job)"}},
               {"type": "datasource", "name": "ds", "query": "prometheus"}]},
             "annotations": {"list": [{"builtIn": 1, "name": "A", "enable": true}]}, "links": [{"title": "L", "url": "x"}],
             "panels": [{"type": "row", "id": 1, "collapsed": true, "gridPos": {"x": 0, "y": 0, "w": 24, "h": 1},
                 "panels": [{"type": "stat", "id": 2, "libraryPanel": {"uid": "l"}}]},
               {"type": "timeseries", "id": 3, "title": "CPU", "datasource": {"type": "prometheus", "uid": "$ds"},
                "gridPos": {"x": 0, "y": 1, "w": 12, "h": 8}, "options": {"legend": {"calcs": ["max"]}},
                "targets": [{"refId": "A", "expr": "up", "datasource": "$ds"}], "transformations": [{"id": "merge"}],
                "fieldConfig": {"defaults": {"unit": "s", "thresholds": {"steps": [{"color": "red", "value": null}]},
                  "mappings": [{"type": "value"}]}, "overrides": [{"matcher": {"id": "byName", "options": "A"},
                  "properties": [{"id": "unit", "value": "s"}]}]}}]}
            """, """
            {"title": "T", "rows": [{"title": "R", "repeat": "job", "panels": [{"type": "singlestat", "id": 1,
              "thresholds": "1,2", "colors": ["a", "b", "c"], "format": "s", "targets": [{"expr": "up"}]}]}]}
            """, """
            {"apiVersion": "dashboard.grafana.app/v2beta1", "kind": "Dashboard", "metadata": {"name": "n"},
             "spec": {"title": "T", "elements": {"a": {"kind": "Panel", "spec": {"id": 1, "title": "A",
               "data": {"spec": {"queries": [{"spec": {"refId": "A", "query": {"group": "prometheus",
                 "datasource": {"name": "p"}, "spec": {"expr": "up"}}}}], "transformations": [{"kind": "merge"}]}},
               "vizConfig": {"kind": "VizConfig", "group": "stat", "spec": {"options": {}, "fieldConfig": {}}}}}},
             "layout": {"kind": "TabsLayout", "spec": {"tabs": [{"spec": {"title": "X", "layout": {"kind": "RowsLayout",
               "spec": {"rows": [{"spec": {"title": "Y", "layout": {"kind": "GridLayout", "spec": {"items": [
                 {"spec": {"x": 0, "y": 0, "width": 1, "height": 1, "element": {"name": "a"}}}]}}}}]}}}}]}},
             "variables": [{"kind": "QueryVariable", "spec": {"name": "v", "query": {"group": "prometheus"}}}],
             "annotations": [{"spec": {"name": "A", "builtIn": true, "enable": true}}]}}
            """, """
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"labels": {"grafana_dashboard": "1"}},
             "data": {"a.json": "{\\"title\\": \\"T\\", \\"panels\\": [{\\"id\\": 1}]}"}}
            """);

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "7",
            "-1e308",
            "1e999999999",
            "\"\"",
            "\"$x\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"\": {}}");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void noDashboardBreaksViewsAndDiffer(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Json sample =
                    read(DASHBOARDS.get(random.nextInt(DASHBOARDS.size()))).root();
            Json mutated = sample;
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                mutated = mutate(mutated, random);
            }
            try {
                check(read(sample.toString()), read(mutated.toString()));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed %d, round %d: %s".formatted(seed, round, mutated), e);
            }
        }
    }

    /** Puts any value in the place of one of the values. */
    private static Json mutate(Json value, Random random) {
        boolean isDeeper = random.nextInt(5) > 0;
        if (isDeeper && value instanceof JsonObject object && !object.isEmpty()) {
            String name = object.members()
                    .get(random.nextInt(object.members().size()))
                    .name();
            return random.nextInt(12) == 0 ? object.without(name) : object.map(name, inner -> mutate(inner, random));
        }
        if (isDeeper && value instanceof JsonArray array && array.size() > 0) {
            List<Json> items = new ArrayList<>(array.items());
            int place = random.nextInt(items.size());
            items.set(place, mutate(items.get(place), random));
            return JsonArray.of(items);
        }
        return read(VALUES.get(random.nextInt(VALUES.size()))).root();
    }

    private static void check(JsonDocument before, JsonDocument after) {
        FoundDashboards found = DashboardForms.in(after);
        found.problems().forEach(problem -> assertThat(problem.render()).isNotBlank());
        found.dashboards().forEach(dashboard -> {
            assertThat(dashboard.view().version()).isNotBlank();
            assertThat(dashboard.view().variables()).doesNotContainNull();
            assertThat(dashboard.view().annotations()).doesNotContainNull();
            assertThat(dashboard.view().links()).doesNotContainNull();
            assertThat(dashboard.view().panels()).allSatisfy(panel -> checkPointer(dashboard.spec(), panel));
            assertThat(DashboardDiff.between(dashboard.spec(), dashboard.spec()))
                    .isEmpty();
            DashboardForms.in(before)
                    .dashboards()
                    .forEach(old -> assertThat(DashboardDiff.between(old.spec(), dashboard.spec()))
                            .allSatisfy(change -> assertThat(change.toString()).isNotBlank()));
        });
    }

    private static void checkPointer(JsonObject dashboard, PanelView panel) {
        assertThat(panel.part().pointer().find(dashboard)).contains(panel.part().json());
    }

    private static JsonDocument read(String text) {
        return JsonReader.read(new SourceText("a.json", text)).documents().getFirst();
    }
}
