package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/** An object that grows by paths: {@code set("legend.placement", right)} makes the objects on the way. */
final class Settings {

    private JsonObject json = JsonObject.empty();

    void set(String path, Json value) {
        json = with(json, path, value);
    }

    JsonObject json() {
        return json;
    }

    /** The object with the value at the end of the path. */
    static JsonObject with(JsonObject object, String path, Json value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return object.with(path, value);
        }
        String head = path.substring(0, dot);
        JsonObject inner = object.object(head).orElse(JsonObject.empty());
        return object.with(head, with(inner, path.substring(dot + 1), value));
    }
}
