package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mappings of values to texts, from the forms before schema 30 to the one since. */
final class ValueMappings {

    private static final Json NULL = Json.of("null");

    private final JsonObject thresholds;
    private final JsonObject.Builder values = JsonObject.builder();
    private final List<JsonObject> others = new ArrayList<>();

    private ValueMappings(JsonObject thresholds) {
        this.thresholds = thresholds;
    }

    /** The same mappings in the new form, those of single values as one. */
    static List<JsonObject> of(JsonArray old, JsonObject thresholds) {
        ValueMappings mappings = new ValueMappings(thresholds);
        old.objects().forEach(mappings::add);
        return mappings.list();
    }

    /** The mappings that Angular plugins kept in two lists, of which {@code mappingType} chose one. */
    static List<JsonObject> ofAngular(JsonObject panel, JsonObject thresholds) {
        ValueMappings mappings = new ValueMappings(thresholds);
        long type = Loose.isTruthy(panel, "mappingType")
                ? panel.integer("mappingType").orElse(0L)
                : panel.objects("valueMaps").findAny().isPresent() ? 1 : 2;
        if (type == 1) {
            panel.objects("valueMaps").forEach(mappings::value);
        } else if (type == 2) {
            panel.objects("rangeMaps").forEach(mappings::range);
        }
        return mappings.list();
    }

    static boolean isNew(JsonObject mapping) {
        return mapping.get("type") instanceof JsonString;
    }

    private List<JsonObject> list() {
        List<JsonObject> all = new ArrayList<>();
        JsonObject options = values.build();
        if (!options.isEmpty()) {
            all.add(mapping("value", options));
        }
        all.addAll(others);
        return all;
    }

    private void add(JsonObject old) {
        if (isNew(old)) {
            if (Panels.isOf(old, "value") && old.object("options").isPresent()) {
                values.putAll(Tree.objectOf(old, "options"));
            } else {
                others.add(old);
            }
        } else if (old.integer("type").filter(type -> type == 1).isPresent()) {
            value(old);
        } else if (old.integer("type").filter(type -> type == 2).isPresent()) {
            range(old);
        }
    }

    private void value(JsonObject old) {
        if (NULL.equals(old.get("value"))) {
            others.add(ofNull(old));
        } else if (Tree.isSet(old, "value")) {
            values.put(Loose.text(old.get("value")), result(old));
        }
    }

    private void range(JsonObject old) {
        if (NULL.equals(old.get("from")) || NULL.equals(old.get("to"))) {
            others.add(ofNull(old));
            return;
        }
        others.add(mapping(
                "range",
                JsonObject.builder()
                        .put("from", end(old, "from"))
                        .put("to", end(old, "to"))
                        .put("result", result(old))
                        .build()));
    }

    /** A number, or null for an end that is open. */
    private static Json end(JsonObject old, String name) {
        var number = Loose.number(old.get(name));
        return number.isPresent() ? Json.of(number.getAsDouble()) : Json.ofNull();
    }

    private JsonObject ofNull(JsonObject old) {
        return mapping(
                "special",
                JsonObject.builder()
                        .put("match", "null")
                        .put("result", result(old))
                        .build());
    }

    private static JsonObject mapping(String type, JsonObject options) {
        return JsonObject.builder().put("type", type).put("options", options).build();
    }

    /** The text, and the color of the threshold that it reached when it was a number. */
    private JsonObject result(JsonObject old) {
        JsonObject.Builder result = JsonObject.builder();
        old.find("text").ifPresent(text -> result.put("text", text));
        color(old).ifPresent(color -> result.put("color", color));
        return result.build();
    }

    private Optional<Json> color(JsonObject old) {
        var number = Loose.number(old.get("text"));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return thresholds
                .objects("steps")
                .takeWhile(step -> isReached(step, number.getAsDouble()))
                .reduce((lower, higher) -> higher)
                .flatMap(step -> step.find("color"));
    }

    private static boolean isReached(JsonObject step, double value) {
        Json level = step.find("value").orElse(Json.ofNull());
        return level instanceof JsonNull || Loose.number(level).orElse(Double.MAX_VALUE) <= value;
    }
}
