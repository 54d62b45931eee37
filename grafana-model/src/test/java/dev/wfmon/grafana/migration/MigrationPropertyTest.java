package dev.wfmon.grafana.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a dashboard holds, it migrates without an exception, only once, and what nobody knows stays. */
class MigrationPropertyTest {

    private static final Path DASHBOARDS = Path.of("../../shared/corpora/dashboards");
    private static final int ROUNDS = 150;
    private static final String UNKNOWN = "x-own";

    /** One of everything that a step looks at. */
    private static final JsonObject SAMPLE = Cases.read("""
            services: {filter: {time: {from: now-1h}, list: [{name: a}]}}
            pulldowns: [{type: annotations, annotations: [{name: a, datasource: Logs}]}]
            nav: [{time_options: [5m]}]
            sharedCrosshair: true
            refresh: false
            rows:
              - title: A
                collapse: true
                height: 250px
                repeat: host
                panels:
                  - {id: 1, type: graph, span: 6, minSpan: 3, grid: {threshold1: 3, leftMin: 0}, y_formats: [ms, s], lines: true,
                     seriesOverrides: [{alias: a, yaxis: 2, fill: 2, dashes: true}], aliasColors: {a: red},
                     legend: {values: true, avg: true, hideZero: true}, tooltip: {shared: true, sort: 1},
                     thresholds: [{value: 3, op: gt}, {value: 1, op: lt}], datasource: Logs, targets: [{expr: a}],
                     links: [{dashboard: A, keepTime: true}]}
                  - {id: 2, type: singlestat, thresholds: '1,2,3', colors: [a, b, c], valueMaps: [{value: 1, text: '2'}],
                     gauge: {show: true, minValue: 0}, sparkline: {show: true, lineColor: red}, format: percent}
              - showTitle: true
                panels:
                  - {id: 3, type: table, transform: table, columns: [{value: avg}],
                     styles: [{pattern: /.*/, thresholds: ['1', '2'], colors: [a, b]}, {pattern: b, type: date, link: true}]}
                  - {id: 3, type: gauge, options-gauge: {unit: ms, thresholds: [{value: 1}]}}
                  - {id: 5, type: graph, xaxis: {mode: series, values: [total]}, legend: {values: true}}
            panels:
              - {id: 6, type: row, panels: [{id: 7, type: text2, options: {angular: {}}}, {id: 8, repeatPanelId: 1}]}
              - {id: 9, type: timeseries, options: {tooltipOptions: {}, legend: {displayMode: hidden}},
                 transformations: [{id: labelsToFields}, {id: timeSeriesTable, options: {refIdToStat: {A: max}}}],
                 fieldConfig: {defaults: {custom: {axisPlacement: hidden}, mappings: [{type: 1, value: '1', text: '4'}],
                 thresholds: {steps: [{value: null, color: a}, {value: 3, color: b}]}}, overrides: [{matcher: {id: a},
                 properties: [{id: mappings, value: [{type: 2, from: 1, to: 2}]}, {id: custom.hideFrom, value: {viz: true}}]}]}}
              - {id: 10, type: heatmap, cards: {cardPadding: 1}, yAxis: {logBase: 2, splitFactor: 3}, color: {mode: spectrum, min: 4, max: 2}}
              - {id: 11, type: grafana-piechart-panel, legend: {percentage: true}, combine: {threshold: 1}, legendType: On graph}
              - {id: 12, type: grafana-worldmap-panel, locationData: states, valueName: max, thresholds: '1', colors: [a, b]}
              - {id: 13, type: natel-discrete-panel, colorMaps: [{text: a, color: b}], rangeMaps: [{from: 1, to: 2, text: a}]}
              - {id: 14, type: text, content: a, mode: b}
              - {id: 15, type: dashlist, starred: true, folderId: 3}
              - {id: 16, type: table, fieldConfig: {defaults: {custom: {displayMode: basic, cellOptions: {wrapText: true}}},
                 overrides: [{properties: [{id: custom.displayMode, value: lcd-gauge}, {id: custom.hidden}]}]},
                 options: {footer: {show: true, reducer: [count], countRows: true, fields: [a]}}}
              - {id: 17, type: stat, options: {fieldOptions: {mappings: [{type: 1, value: 1}], thresholds: [{value: 1, color: a}]},
                 dataLinks: [{url: $__series_name}]}}
              - {id: 18, targets: [{refId: A, dimensions: {}, namespace: a, region: a, metricName: a, statistics: [Max, Min]},
                 {refId: B, fields: [{name: a, func: b}], tags: [], groupBy: [{type: time, interval: 1m}], fill: a}]}
            templating:
              list:
                - {name: a, type: constant, query: a, hide: 1}
                - {name: b, type: query, multi: true, current: {value: a, text: b}, useTags: true, datasource: null}
                - {name: c, refresh: true, hideLabel: true}
            annotations: {list: [{name: a, dimensions: {}, namespace: a, region: a, prefixMatching: true, statistics: [Max, Min]}]}
            """);

    private static final List<Json> STRANGE = List.of(
            Json.ofNull(),
            Json.of(true),
            Json.of(0),
            Json.of(-7),
            Json.of(1e300),
            JsonReader.read(new SourceText("n", "1e999999"))
                    .documents()
                    .getFirst()
                    .root(),
            Json.of(""),
            Json.of("Infinity"),
            Json.of("${a}"),
            Json.of("\\E/(["),
            JsonArray.of(),
            JsonArray.of(Json.ofNull(), JsonArray.of(), JsonObject.empty()),
            JsonObject.empty(),
            JsonObject.builder().put("uid", 3).build());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noValueBreaksIt(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            JsonObject strange = (JsonObject) mutate(SAMPLE, random, 0.02);
            JsonObject old = strange.with("schemaVersion", Json.of(random.nextInt(43)));
            try {
                checkStable(old);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed %d, round %d: %s".formatted(seed, round, old), e);
            }
        }
    }

    private static Json mutate(Json value, Random random, double share) {
        if (random.nextDouble() < share && !value.equals(SAMPLE)) {
            return STRANGE.get(random.nextInt(STRANGE.size()));
        }
        return switch (value) {
            case JsonArray array ->
                JsonArray.of(array.items().stream()
                        .map(item -> mutate(item, random, share))
                        .toList());
            case JsonObject object -> {
                JsonObject.Builder changed = JsonObject.builder();
                object.members().forEach(member -> changed.put(member.name(), mutate(member.value(), random, share)));
                yield changed.build();
            }
            default -> value;
        };
    }

    @Test
    void dashboardsFromTheWildMigrateOnce() throws IOException {
        assumeTrue(Files.isDirectory(DASHBOARDS), () -> "no corpora at " + DASHBOARDS.toAbsolutePath());
        List<JsonObject> dashboards = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DASHBOARDS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (JsonDocument document : Documents.read(new SourceText(file.toString(), Files.readString(file)))
                        .documents()) {
                    document.root().asObject().ifPresent(dashboards::add);
                }
            }
        }
        assertThat(dashboards).hasSizeGreaterThan(300);
        for (JsonObject dashboard : dashboards) {
            checkStable(dashboard);
            checkUnknownFields(dashboard);
        }
    }

    @Test
    void whatNobodyKnowsStays() {
        checkStable(SAMPLE);
        checkUnknownFields(SAMPLE);
    }

    private static void checkStable(JsonObject dashboard) {
        JsonObject migrated = Migration.toCurrent(dashboard, Cases.KNOWN).dashboard();
        Migrated again = Migration.toCurrent(migrated, Cases.KNOWN);
        assertThat(again.notes()).isEqualTo(again.losses());
        assertThat(again.dashboard()).isSameAs(migrated);
        SourceText written = new SourceText("migrated.json", JsonWriter.compact(migrated));
        assertThat(JsonReader.read(written).documents().getFirst().root()).isEqualTo(migrated);
    }

    /** Marks dashboard, panels, queries, variables and annotations, and looks for as many marks afterwards. */
    private static void checkUnknownFields(JsonObject dashboard) {
        JsonObject originals = Migration.to(27, dashboard, Cases.KNOWN).dashboard();
        JsonObject marked = marked(originals);
        JsonObject migrated = Migration.toCurrent(marked, Cases.KNOWN).dashboard();
        assertThat(count(migrated)).as(dashboard.string("title").orElse("")).isGreaterThanOrEqualTo(count(marked));
        JsonObject grid = Migration.to(16, marked(dashboard.without("services").without("pulldowns")), Cases.KNOWN)
                .dashboard();
        assertThat(count(Migration.to(26, grid, Cases.KNOWN).dashboard())).isGreaterThanOrEqualTo(count(grid));
    }

    private static JsonObject marked(JsonObject dashboard) {
        UnaryOperator<JsonObject> mark = object -> object.with(UNKNOWN, Json.of(1));
        JsonObject panels =
                Panels.map(mark.apply(dashboard), panel -> Tree.objects(mark.apply(panel), "targets", mark));
        JsonObject variables = Tree.object(panels, "templating", templating -> Tree.objects(templating, "list", mark));
        return Tree.object(variables, "annotations", annotations -> Tree.objects(annotations, "list", mark));
    }

    private static long count(Json value) {
        return JsonWriter.compact(value).split("\"" + UNKNOWN + "\"", -1).length;
    }
}
