package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/** A shared crosshair is one of three ways of showing tooltips. */
record V14SharedCrosshair() implements SchemaStep {

    @Override
    public int version() {
        return 14;
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        boolean isShared = Loose.isTruthy(dashboard, "sharedCrosshair");
        if (dashboard.has("sharedCrosshair")) {
            notes.changed("sharedCrosshair became graphTooltip");
        }
        JsonObject renamed = Tree.rename(dashboard, "sharedCrosshair", "graphTooltip");
        return Tree.put(renamed, "graphTooltip", Json.of(isShared ? 1 : 0));
    }
}
