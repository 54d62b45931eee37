package dev.wfmon.grafana.convert;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/** A value put somewhere into a document; a member may be new. */
record Edit(JsonPointer pointer, Json value) {

    JsonObject in(JsonObject document) {
        return (JsonObject) put(document, pointer.steps());
    }

    private Json put(Json json, List<String> steps) {
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.getFirst();
        List<String> inside = steps.subList(1, steps.size());
        return switch (json) {
            case JsonObject object -> object.with(step, put(object.find(step).orElse(JsonObject.empty()), inside));
            case JsonArray array -> {
                List<Json> items = new ArrayList<>(array.items());
                items.set(Integer.parseInt(step), put(items.get(Integer.parseInt(step)), inside));
                yield JsonArray.of(items);
            }
            default -> throw new IllegalArgumentException(pointer + " does not lead into " + json.kind());
        };
    }

    /** The places of all values, parents before what is in them. */
    static List<JsonPointer> places(Json json) {
        List<JsonPointer> places = new ArrayList<>();
        collect(json, JsonPointer.ROOT, places);
        return places;
    }

    private static void collect(Json json, JsonPointer pointer, List<JsonPointer> places) {
        places.add(pointer);
        if (json instanceof JsonObject object) {
            object.members().forEach(member -> collect(member.value(), pointer.then(member.name()), places));
        } else if (json instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.items().get(i), pointer.then(i), places);
            }
        }
    }
}
