package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;

/**
 * Rows and columns; fed by {@link Query#table}.
 *
 * <pre>{@code
 * Panel.table("Agents")
 *         .query(Query.table("avg by (agent) (duration_seconds)"))
 *         .transform(Transformation.organize().exclude("Time").rename("agent", "Agent"))
 *         .sortByDescending("Value");
 * }</pre>
 */
public final class TablePanel extends FieldPanel<TablePanel> implements ColumnStyle<TablePanel> {

    TablePanel(String title) {
        super("table", title, new Size(12, 8), ColorMode.THRESHOLDS);
        cells(CellStyle.AUTO);
        option("showHeader", Json.of(true));
        option("cellHeight", Json.of("sm"));
    }

    public TablePanel sortBy(String column) {
        return sortBy(column, false);
    }

    public TablePanel sortByDescending(String column) {
        return sortBy(column, true);
    }

    /** How high a row is. */
    public TablePanel cellHeight(CellHeight height) {
        return option("cellHeight", height.json());
    }

    public TablePanel noHeader() {
        return option("showHeader", Json.of(false));
    }

    /** Keeps so many columns in sight at the left. */
    public TablePanel frozenColumns(int columns) {
        return option("frozenColumns.left", Json.of(columns));
    }

    public TablePanel pages() {
        return option("enablePagination", Json.of(true));
    }

    private TablePanel sortBy(String column, boolean isDescending) {
        JsonObject order = JsonObject.builder()
                .put("displayName", column)
                .put("desc", isDescending)
                .build();
        return option("sortBy", JsonArray.of(order));
    }
}
