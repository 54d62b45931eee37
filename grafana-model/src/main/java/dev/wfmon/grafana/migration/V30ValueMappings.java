package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Value mappings get the form that holds colors, and tooltips lose a word. */
record V30ValueMappings() implements PanelStep {

    private static final Set<String> WITH_TOOLTIP = Set.of("timeseries", "xychart", "xychart2");

    @Override
    public int version() {
        return 30;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        JsonObject mapped = Tree.object(panel, "fieldConfig", V30ValueMappings::fieldConfig);
        if (!mapped.equals(panel)) {
            notes.changed("value mappings got the form of today", Notes.panel(panel));
        }
        return panel.string("type").filter(WITH_TOOLTIP::contains).isPresent()
                ? Tree.object(mapped, "options", V30ValueMappings::tooltip)
                : mapped;
    }

    private static JsonObject tooltip(JsonObject options) {
        return Loose.isTruthy(options, "tooltipOptions") ? Tree.rename(options, "tooltipOptions", "tooltip") : options;
    }

    private static JsonObject fieldConfig(JsonObject config) {
        JsonObject withDefaults = Tree.object(config, "defaults", V30ValueMappings::defaults);
        return Overrides.properties(
                withDefaults, "mappings", property -> Tree.list(property, "value", mappings(JsonObject.empty())));
    }

    private static JsonObject defaults(JsonObject defaults) {
        return Tree.list(defaults, "mappings", mappings(Tree.objectOf(defaults, "thresholds")));
    }

    private static UnaryOperator<JsonArray> mappings(JsonObject thresholds) {
        return old -> {
            boolean isNew = old.objects().allMatch(ValueMappings::isNew);
            return isNew ? old : JsonArray.of(ValueMappings.of(old, thresholds));
        };
    }
}
