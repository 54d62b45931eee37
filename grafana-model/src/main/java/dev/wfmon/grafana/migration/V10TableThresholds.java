package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;

/** The first of three thresholds of a column meant nothing and goes. */
record V10TableThresholds() implements PanelStep {

    @Override
    public int version() {
        return 10;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        if (!Panels.isOf(panel, "table")) {
            return panel;
        }
        return Tree.objects(
                panel,
                "styles",
                style -> Tree.list(style, "thresholds", thresholds -> {
                    if (thresholds.size() < 3) {
                        return thresholds;
                    }
                    notes.changed("the first threshold, which meant nothing, went", Notes.panel(panel));
                    return JsonArray.of(thresholds.items().subList(1, thresholds.size()));
                }));
    }
}
