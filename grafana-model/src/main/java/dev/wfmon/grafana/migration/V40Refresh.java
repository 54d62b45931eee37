package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;

/** How often a dashboard refreshes itself is a text, the empty one for never. */
record V40Refresh() implements SchemaStep {

    @Override
    public int version() {
        return 40;
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        if (dashboard.get("refresh") instanceof JsonString) {
            return dashboard;
        }
        if (dashboard.has("refresh")) {
            notes.changed("refresh became a text");
        }
        return dashboard.with("refresh", Json.of(""));
    }
}
