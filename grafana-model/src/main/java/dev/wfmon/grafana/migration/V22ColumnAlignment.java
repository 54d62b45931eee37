package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/** The columns of a table are aligned by their type. */
record V22ColumnAlignment() implements PanelStep {

    private static final Json AUTO = Json.of("auto");

    @Override
    public int version() {
        return 22;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        if (!Panels.isOf(panel, "table") || panel.objects("styles").findAny().isEmpty()) {
            return panel;
        }
        notes.changed("columns got the alignment of their type", Notes.panel(panel));
        return Tree.objects(panel, "styles", style -> Tree.put(style, "align", AUTO));
    }
}
