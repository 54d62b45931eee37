package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/** The trial plugin {@code text2} is the text panel. */
record V26ReactText() implements PanelStep {

    @Override
    public int version() {
        return 26;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        if (!Panels.isOf(panel, "text2")) {
            return panel;
        }
        notes.changed("text2 became text", Notes.panel(panel));
        JsonObject text = panel.with("type", Json.of("text"));
        return Tree.object(text, "options", options -> options.without("angular"));
    }
}
