package dev.wfmon.alert;

import dev.wfmon.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Labels and annotations: strings by name, in the order that people have chosen for reading. */
final class Strings {

    private Strings() {}

    /** A copy that keeps the order. */
    static Map<String, String> inOrder(Map<String, String> strings) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(strings));
    }

    static Map<String, String> with(Map<String, String> strings, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(strings);
        more.put(name, value);
        return more;
    }

    /** Puts them as an object, unless there are none. */
    static JsonObject.Builder put(JsonObject.Builder json, String name, Map<String, String> strings) {
        if (!strings.isEmpty()) {
            JsonObject.Builder object = JsonObject.builder();
            strings.forEach(object::put);
            json.put(name, object.build());
        }
        return json;
    }
}
