package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/** A table with styles is of the plugin {@code table-old}; {@link PanelPlugins} gives it its successor. */
record V24AngularTables() implements PanelStep {

    @Override
    public int version() {
        return 24;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        boolean isAngular = Panels.isOf(panel, "table") && Loose.isTruthy(panel, "styles");
        if (!isAngular || panel.string("table").filter("table2"::equals).isPresent()) {
            return panel;
        }
        notes.changed("a table with styles became a table-old", Notes.panel(panel));
        return panel.with("type", Json.of("table-old"));
    }
}
