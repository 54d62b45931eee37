package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonObject;

/** What is chosen of a variable is a list exactly when many may be chosen. */
record V23MultiValues() implements VariableStep {

    @Override
    public int version() {
        return 23;
    }

    @Override
    public JsonObject variable(JsonObject variable, Notes notes) {
        if (!(variable.get("multi") instanceof JsonBoolean multi)) {
            return variable;
        }
        JsonObject changed = Tree.object(variable, "current", current -> multi.value() ? many(current) : one(current));
        if (!changed.equals(variable)) {
            notes.changed(
                    multi.value() ? "the choice became a list" : "the choice became one value",
                    Notes.named("variable", variable));
        }
        return changed;
    }

    private static JsonObject many(JsonObject current) {
        return !Tree.isSet(current, "value") || current.get("value") instanceof JsonArray
                ? current
                : current.map("value", V23MultiValues::wrap).map("text", V23MultiValues::wrap);
    }

    private static JsonObject one(JsonObject current) {
        return current.map("value", V23MultiValues::first).map("text", V23MultiValues::first);
    }

    private static Json wrap(Json value) {
        return value instanceof JsonArray ? value : JsonArray.of(value);
    }

    private static Json first(Json value) {
        return value instanceof JsonArray list
                ? list.items().stream().findFirst().orElse(Json.of(""))
                : value;
    }
}
