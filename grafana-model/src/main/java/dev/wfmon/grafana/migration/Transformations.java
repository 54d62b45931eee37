package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/** The transformations of a panel's data. */
final class Transformations {

    private Transformations() {}

    /** The panel with its deprecated transformation under the name that it has now. */
    static JsonObject renamed(JsonObject panel, Notes notes) {
        return Tree.objects(panel, "transformations", transformation -> {
            if (transformation.string("id").filter("seriesToColumns"::equals).isEmpty()) {
                return transformation;
            }
            notes.changed("seriesToColumns became joinByField", Notes.panel(panel));
            return transformation.with("id", Json.of("joinByField"));
        });
    }

    static JsonObject of(String id, JsonObject options) {
        return JsonObject.builder().put("id", id).put("options", options).build();
    }

    static JsonObject reduce(List<String> reducers) {
        return of(
                "reduce",
                JsonObject.builder()
                        .put("reducers", JsonArray.ofStrings(reducers))
                        .build());
    }

    static JsonObject append(JsonObject panel, List<JsonObject> more) {
        JsonArray all = Tree.append(Tree.listOf(panel, "transformations"), more);
        return more.isEmpty() ? panel : panel.with("transformations", all);
    }
}
