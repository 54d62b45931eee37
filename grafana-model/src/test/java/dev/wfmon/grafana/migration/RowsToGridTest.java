package dev.wfmon.grafana.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows on the grid: each panel as {@code id x,y width×height}. */
class RowsToGridTest {

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        "rows without a title are no panels",
                        "[{height: 250px, panels: [{id: 1, span: 6}, {id: 2, span: 6}]}, {panels: [{id: 3, span: 12}]}]",
                        List.of("1 0,0 12×7", "2 12,0 12×7", "3 0,7 24×7")),
                Arguments.of(
                        "once one shows its title, all rows are panels",
                        "[{panels: [{id: 1}]}, {title: B, showTitle: true, panels: [{id: 2}]}]",
                        List.of("row3 0,0 24×7", "1 0,1 8×7", "row4 0,8 24×7", "2 0,9 8×7")),
                Arguments.of(
                        "a collapsed row keeps its panels",
                        "[{title: A, collapse: true, panels: [{id: 1, span: 12}]}, {panels: [{id: 2}]}]",
                        List.of("row3 0,0 24×7 [1 0,1 24×7]", "row4 0,1 24×7", "2 0,2 8×7")),
                Arguments.of(
                        "what does not fit starts another line",
                        "[{height: 100, panels: [{id: 1, span: 8}, {id: 2, span: 8}]}]",
                        List.of("1 0,0 16×3", "2 0,3 16×3")),
                Arguments.of(
                        "low panels stand on each other",
                        "[{height: 380, panels: [{id: 1, span: 6}, {id: 2, span: 6, height: 190}, {id: 3, span: 6, height: 190}]}]",
                        List.of("1 0,0 12×10", "2 12,0 12×5", "3 12,5 12×5")),
                Arguments.of(
                        "copies of repeated rows go",
                        "[{repeat: host, panels: [{id: 1}]}, {repeatIteration: 7, panels: [{id: 2}]}]",
                        List.of("row3 0,0 24×7", "1 0,1 8×7")),
                Arguments.of(
                        "sizes that are none",
                        "[{height: auto, panels: [{id: 1, span: 99}, {id: 2, span: -3}, {id: 3, span: x, height: {}}]}]",
                        List.of("1 0,0 24×7", "2 0,7 1×7", "3 1,7 8×7")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void layOut(String what, String rows, List<String> expected) {
        JsonObject old = Cases.read("{schemaVersion: 15, rows: " + rows + "}");
        JsonObject migrated = Migration.to(16, old, DataSources.none()).dashboard();
        assertThat(migrated.has("rows")).isFalse();
        assertThat(migrated.objects("panels").map(RowsToGridTest::text))
                .as(what)
                .isEqualTo(expected);
    }

    private static String text(JsonObject panel) {
        JsonObject place = Tree.objectOf(panel, "gridPos");
        String held = panel.objects("panels").map(RowsToGridTest::text).collect(Collectors.joining(", "));
        return "%s%s %s,%s %s×%s%s"
                .formatted(
                        Panels.isOf(panel, "row") ? "row" : "",
                        panel.get("id"),
                        place.get("x"),
                        place.get("y"),
                        place.get("w"),
                        place.get("h"),
                        held.isEmpty() ? "" : " [" + held + "]");
    }

    @Test
    void aRowKeepsWhatItHolds() {
        JsonObject old = Cases.read("""
                schemaVersion: 15
                rows: [{title: Load, collapse: false, showTitle: true, repeat: host, own: 1, panels: [{id: 7, minSpan: 3}]}]
                """);
        JsonObject migrated = Migration.to(16, old, DataSources.none()).dashboard();
        JsonObject expected = Cases.read("""
                schemaVersion: 16
                panels:
                  - id: 8
                    type: row
                    title: Load
                    collapsed: false
                    repeat: host
                    gridPos: {x: 0, y: 0, w: 24, h: 7}
                    panels: []
                    own: 1
                  - {id: 7, minSpan: 6, gridPos: {x: 0, y: 1, w: 8, h: 7}}
                """);
        assertThat(JsonWriter.pretty(migrated)).isEqualTo(JsonWriter.pretty(expected));
        assertThat(migrated.get("schemaVersion")).isEqualTo(Json.of(16));
    }
}
