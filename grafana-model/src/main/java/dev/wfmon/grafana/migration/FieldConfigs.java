package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/** The field config of a panel that changes its plugin: what is special to the old one goes. */
final class FieldConfigs {

    private FieldConfigs() {}

    /** The defaults that each plugin knows. */
    static JsonObject defaults(JsonObject panel) {
        return Tree.objectOf(Tree.objectOf(panel, "fieldConfig"), "defaults").without("custom");
    }

    /** The overrides of what each plugin knows. */
    static List<JsonObject> overrides(JsonObject panel) {
        return Tree.objectOf(panel, "fieldConfig")
                .objects("overrides")
                .map(override -> Tree.list(override, "properties", FieldConfigs::standard))
                .filter(override -> Tree.listOf(override, "properties").size() > 0)
                .toList();
    }

    private static JsonArray standard(JsonArray properties) {
        return Tree.flat(
                properties,
                property -> property.string("id")
                                .filter(id -> id.startsWith("custom"))
                                .isPresent()
                        ? List.of()
                        : List.of(property));
    }

    static JsonObject of(JsonObject defaults, List<? extends Json> overrides) {
        return JsonObject.builder()
                .put("defaults", defaults)
                .put("overrides", overrides)
                .build();
    }
}
