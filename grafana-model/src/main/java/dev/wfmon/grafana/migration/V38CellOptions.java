package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/** How a table draws its cells is an object, no longer one word. */
record V38CellOptions() implements PanelStep {

    private static final Json ID = Json.of("custom.cellOptions");

    @Override
    public int version() {
        return 38;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        if (!Panels.isOf(panel, "table")) {
            return panel;
        }
        JsonObject changed = Tree.object(
                panel,
                "fieldConfig",
                config -> Overrides.properties(
                        Tree.object(
                                config,
                                "defaults",
                                defaults -> Tree.object(defaults, "custom", V38CellOptions::custom)),
                        "custom.displayMode",
                        V38CellOptions::property));
        if (!changed.equals(panel)) {
            notes.changed("displayMode became cellOptions", Notes.panel(panel));
        }
        return changed;
    }

    private static JsonObject custom(JsonObject custom) {
        return custom.string("displayMode")
                .map(mode -> Tree.rename(custom.with("displayMode", of(mode)), "displayMode", "cellOptions"))
                .orElse(custom);
    }

    private static JsonObject property(JsonObject property) {
        JsonObject renamed = property.with("id", ID);
        return property.has("value")
                ? renamed.map(
                        "value",
                        value -> value.asString().<Json>map(V38CellOptions::of).orElse(value))
                : renamed.with("value", JsonObject.empty());
    }

    private static JsonObject of(String mode) {
        return switch (mode) {
            case "basic" -> of("gauge", "basic");
            case "gradient-gauge" -> of("gauge", "gradient");
            case "lcd-gauge" -> of("gauge", "lcd");
            case "color-background" -> of("color-background", "gradient");
            case "color-background-solid" -> of("color-background", "basic");
            default -> JsonObject.builder().put("type", mode).build();
        };
    }

    private static JsonObject of(String type, String mode) {
        return JsonObject.builder().put("type", type).put("mode", mode).build();
    }
}
