package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;

/** The values of a query variable are asked for when the dashboard loads, at the least, and not stored. */
record V29QueryVariables() implements VariableStep {

    private static final Json ON_LOAD = Json.of(1);

    @Override
    public int version() {
        return 29;
    }

    @Override
    public JsonObject variable(JsonObject variable, Notes notes) {
        if (!Panels.isOf(variable, "query")) {
            return variable;
        }
        boolean isRefreshed = variable.integer("refresh")
                .filter(when -> when == 1 || when == 2)
                .isPresent();
        if (!isRefreshed) {
            notes.changed("a variable is refreshed when the dashboard loads", Notes.named("variable", variable));
        }
        JsonObject refreshed = isRefreshed ? variable : variable.with("refresh", ON_LOAD);
        return Tree.list(refreshed, "options", list -> list.size() == 0 ? list : JsonArray.of());
    }
}
