package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/** The heatmap of Grafana 8.5, which was on trial. */
final class HeatmapNewPlugin implements PanelPlugin {

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        JsonObject heatmap = panel.with("type", Json.of("heatmap"));
        return Tree.object(heatmap, "options", options -> Tree.rename(options, "bucketFrame", "rowsFrame"));
    }
}
