package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.Optional;

/** Annotations leave the pulldowns, and a variable without a type is a query. */
record V06Pulldowns() implements VariableStep {

    @Override
    public int version() {
        return 6;
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        return VariableStep.super.apply(annotations(dashboard, notes), notes);
    }

    private static JsonObject annotations(JsonObject dashboard, Notes notes) {
        Optional<JsonObject> pulldown = dashboard
                .objects("pulldowns")
                .filter(candidate -> Panels.isOf(candidate, "annotations"))
                .findFirst();
        if (pulldown.isPresent()) {
            notes.changed("annotations left the pulldowns");
        }
        JsonObject closed = dashboard.without("pulldowns");
        return pulldown.map(found -> found.array("annotations").orElse(JsonArray.of()))
                .map(list -> JsonObject.builder().put("list", list).build())
                .map(annotations -> closed.with("annotations", annotations))
                .orElse(closed);
    }

    @Override
    public JsonObject variable(JsonObject variable, Notes notes) {
        JsonObject sourced = variable.has("datasource") ? variable : variable.with("datasource", Json.ofNull());
        boolean isQuery = !sourced.has("type") || Panels.isOf(sourced, "filter");
        if (isQuery) {
            notes.changed("a variable became one of type query", Notes.named("variable", variable));
        }
        return isQuery ? sourced.with("type", Json.of("query")) : sourced;
    }
}
