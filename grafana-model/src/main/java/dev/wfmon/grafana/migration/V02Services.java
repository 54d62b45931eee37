package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Optional;

/** Time range and variables leave {@code services.filter}. */
record V02Services() implements SchemaStep {

    @Override
    public int version() {
        return 2;
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        Optional<JsonObject> filter = dashboard.object("services").flatMap(services -> services.object("filter"));
        if (filter.isEmpty()) {
            return dashboard;
        }
        notes.changed("time range and variables left services.filter");
        JsonObject moved = dashboard.without("services");
        JsonObject timed =
                filter.get().find("time").map(time -> moved.with("time", time)).orElse(moved);
        return filter.get().find("list").map(list -> withVariables(timed, list)).orElse(timed);
    }

    private static JsonObject withVariables(JsonObject dashboard, Json list) {
        return dashboard.with(
                "templating", Tree.objectOf(dashboard, "templating").with("list", list));
    }
}
