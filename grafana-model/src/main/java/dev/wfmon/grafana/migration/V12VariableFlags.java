package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonObject;

/** Whether a variable is refreshed and what of it is hidden are numbers. */
record V12VariableFlags() implements VariableStep {

    private static final Json LABEL = Json.of(1);
    private static final Json VARIABLE = Json.of(2);

    @Override
    public int version() {
        return 12;
    }

    @Override
    public JsonObject variable(JsonObject variable, Notes notes) {
        if (variable.get("refresh") instanceof JsonBoolean) {
            notes.changed("refresh became a number", Notes.named("variable", variable));
        }
        JsonObject refreshed = variable.map("refresh", V12VariableFlags::refresh);
        if (Loose.isTruthy(variable, "hideVariable")) {
            return Tree.put(refreshed, "hide", VARIABLE);
        }
        return Loose.isTruthy(variable, "hideLabel") ? Tree.put(refreshed, "hide", LABEL) : refreshed;
    }

    private static Json refresh(Json value) {
        Json number = Json.of(Loose.isTruthy(value) ? 1 : 0);
        return number.equals(value) ? value : number;
    }
}
