package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The options of a gauge leave {@code options-gauge}; those of its value come together, thresholds rise. */
record V18GaugeOptions() implements PanelStep {

    private static final List<String> OF_VALUE = List.of("unit", "stat", "decimals", "prefix", "suffix");

    @Override
    public int version() {
        return 18;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        if (panel.object("options-gauge").isEmpty()) {
            return panel;
        }
        notes.changed("options-gauge became options", Notes.panel(panel));
        JsonObject options = options(Tree.objectOf(panel, "options-gauge"));
        return Tree.rename(panel.with("options-gauge", options), "options-gauge", "options");
    }

    private static JsonObject options(JsonObject old) {
        JsonObject.Builder value = JsonObject.builder();
        OF_VALUE.forEach(name -> old.find(name).ifPresent(option -> value.put(name, option)));
        Set<String> moved = new HashSet<>(OF_VALUE);
        moved.add("options"); // a copy that an error of old versions left behind
        JsonObject rest = Tree.without(old, moved).with("valueOptions", value.build());
        return Tree.list(rest, "thresholds", list -> JsonArray.of(list.items().reversed()));
    }
}
