package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;

/** Overrides of a field config: a matcher, and properties for the fields that it matches. */
final class Overrides {

    private Overrides() {}

    /** The field config with each property of that id changed. */
    static JsonObject properties(JsonObject config, String id, UnaryOperator<JsonObject> change) {
        return Tree.objects(
                config,
                "overrides",
                override -> Tree.objects(
                        override,
                        "properties",
                        property -> property.string("id").filter(id::equals).isPresent()
                                ? change.apply(property)
                                : property));
    }

    static JsonObject of(String matcher, Json options, List<JsonObject> properties) {
        return JsonObject.builder()
                .put(
                        "matcher",
                        JsonObject.builder()
                                .put("id", matcher)
                                .put("options", options)
                                .build())
                .put("properties", properties)
                .build();
    }

    static JsonObject property(String id, Json value) {
        return JsonObject.builder().put("id", id).put("value", value).build();
    }

    static JsonObject fixedColor(Json color) {
        return JsonObject.builder()
                .put("mode", "fixed")
                .put("fixedColor", color)
                .build();
    }
}
