package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/** What an override hides from the drawing, it hides from the tooltip. */
record V42HiddenTooltips() implements PanelStep {

    @Override
    public int version() {
        return 42;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        JsonObject changed = Tree.object(
                panel,
                "fieldConfig",
                config -> Overrides.properties(
                        config,
                        "custom.hideFrom",
                        property -> Tree.object(property, "value", V42HiddenTooltips::hidden)));
        if (!changed.equals(panel)) {
            notes.changed("what is hidden is hidden from the tooltip too", Notes.panel(panel));
        }
        return changed;
    }

    private static JsonObject hidden(JsonObject value) {
        return value.isTrue("viz") ? Tree.put(value, "tooltip", Json.of(true)) : value;
    }
}
