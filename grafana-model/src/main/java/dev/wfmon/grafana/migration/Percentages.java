package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;

/** Percentages had limits of their own accord, which they must name since Grafana 8. */
final class Percentages {

    private Percentages() {}

    /** The defaults of a field config with limits, if their unit is one of percent. */
    static JsonObject limited(JsonObject defaults) {
        return switch (defaults.string("unit").orElse("")) {
            case "percent" -> limited(defaults, 100);
            case "percentunit" -> limited(defaults, 1);
            default -> defaults;
        };
    }

    private static JsonObject limited(JsonObject defaults, long most) {
        JsonObject from = defaults.get("min") instanceof JsonNumber ? defaults : defaults.with("min", Json.of(0));
        return from.get("max") instanceof JsonNumber ? from : from.with("max", Json.of(most));
    }
}
