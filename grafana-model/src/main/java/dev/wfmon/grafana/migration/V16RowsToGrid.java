package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Rows with panels of a share of their width become panels on a grid. Once a row is collapsed, repeated or shows its
 * title, all rows become panels too.
 */
record V16RowsToGrid() implements SchemaStep {

    private static final Set<String> KNOWN = Set.of(
            "collapse",
            "editable",
            "height",
            "panels",
            "repeat",
            "repeatIteration",
            "repeatRowId",
            "showTitle",
            "title",
            "titleSize");

    @Override
    public int version() {
        return 16;
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        if (dashboard.array("rows").isEmpty()) {
            return dashboard;
        }
        List<JsonObject> rows = dashboard.objects("rows").toList();
        if (rows.isEmpty()) {
            return dashboard.without("rows");
        }
        notes.changed("rows became panels on a grid of 24 columns");
        boolean areShown = rows.stream().anyMatch(V16RowsToGrid::isShown);
        Grid grid = new Grid(largestId(dashboard));
        for (JsonObject row : rows) {
            if (Loose.isTruthy(row, "repeatIteration")) {
                notes.changed("copies that a repeated row had left went");
            } else {
                grid.row(row, areShown, notes);
            }
        }
        JsonObject laidOut = dashboard.with("rows", sorted(Tree.append(Tree.listOf(dashboard, "panels"), grid.panels)));
        return Tree.rename(laidOut, "rows", "panels");
    }

    private static boolean isShown(JsonObject row) {
        return Loose.isTruthy(row, "collapse") || Loose.isTruthy(row, "showTitle") || Loose.isTruthy(row, "repeat");
    }

    private static long largestId(JsonObject dashboard) {
        return Panels.all(dashboard)
                .flatMap(panel -> panel.integer("id").stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** From top to bottom and from left to right, as Grafana finds the panels of a row. */
    private static JsonArray sorted(JsonArray panels) {
        List<Json> sorted = new ArrayList<>(panels.items());
        sorted.sort(Comparator.<Json>comparingDouble(panel -> place(panel, "y"))
                .thenComparingDouble(panel -> place(panel, "x")));
        return JsonArray.of(sorted);
    }

    private static double place(Json panel, String axis) {
        return panel.asObject()
                .flatMap(object -> object.object("gridPos"))
                .map(place -> Loose.number(place.get(axis)).orElse(0))
                .orElse(0.0);
    }

    /** The grid as it fills from row to row. */
    private static final class Grid {

        private final List<JsonObject> panels = new ArrayList<>();
        private long lastId;
        private int y;

        Grid(long lastId) {
            this.lastId = lastId;
        }

        void row(JsonObject row, boolean isShown, Notes notes) {
            int height = RowArea.cells(row.get("height")).orElse(RowArea.DEFAULT_HEIGHT);
            boolean isCollapsed = isShown && Loose.isTruthy(row, "collapse");
            int top = y;
            y += isShown ? 1 : 0;
            RowArea area = new RowArea(height, y);
            List<JsonObject> placed = row.objects("panels").map(area::place).toList();
            y = area.top();
            y += isCollapsed ? 0 : height;
            if (isShown) {
                panels.add(rowPanel(row, top, height, isCollapsed ? placed : List.of()));
            } else {
                Tree.without(row, KNOWN)
                        .members()
                        .forEach(member -> notes.lost("a row that is no more had the field " + member.name()));
            }
            panels.addAll(isCollapsed ? List.of() : placed);
        }

        private JsonObject rowPanel(JsonObject row, int top, int height, List<JsonObject> held) {
            lastId++;
            JsonObject.Builder panel = JsonObject.builder().put("id", lastId).put("type", "row");
            row.find("title").ifPresent(title -> panel.put("title", title));
            if (row.has("collapse")) {
                panel.put("collapsed", Loose.isTruthy(row, "collapse"));
            }
            if (Loose.isTruthy(row, "repeat")) {
                panel.put("repeat", row.find("repeat").orElseThrow());
            }
            panel.put("gridPos", RowArea.gridPos(0, top, RowArea.COLUMNS, height))
                    .put("panels", held);
            Tree.without(row, KNOWN).members().forEach(member -> panel.put(member.name(), member.value()));
            return panel.build();
        }
    }
}
