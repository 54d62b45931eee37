package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Stat, gauge and bar gauge: up to Grafana 6.1 their values were described in {@code valueOptions}, up to 6.7 in
 * {@code fieldOptions}, and since then in the field config.
 */
final class ValueOptionsPlugin implements PanelPlugin {

    private static final Set<String> OF_VALUE =
            Set.of("valueOptions", "valueMappings", "thresholds", "minValue", "maxValue");

    private static final JsonObject BY_THRESHOLD =
            JsonObject.builder().put("mode", "thresholds").build();

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        JsonObject options = Tree.objectOf(panel, "options");
        for (String name : List.of("prefix", "suffix")) {
            if (Loose.isTruthy(Tree.objectOf(options, "valueOptions"), name)) {
                notes.lost("a value has no %s, its unit may have one".formatted(name), Notes.panel(panel));
            }
        }
        JsonObject fielded = options.object("valueOptions").isPresent() ? fieldOptions(options) : options;
        if (fielded.object("fieldOptions").isEmpty()) {
            return panel;
        }
        notes.changed("options of the value became a field config", Notes.panel(panel));
        JsonObject old = Tree.objectOf(fielded, "fieldOptions");
        JsonObject config = Tree.objectOf(panel, "fieldConfig");
        JsonObject defaults = JsonObject.builder()
                .putAll(Tree.objectOf(config, "defaults"))
                .putAll(defaults(old, Tree.listOf(fielded, "thresholds")))
                .build();
        JsonArray overrides = Tree.append(
                Tree.listOf(config, "overrides"), Tree.listOf(old, "overrides").items());
        return panel.with(
                        "fieldConfig",
                        config.with("defaults", Percentages.limited(defaults)).with("overrides", overrides))
                .with("options", reduced(fielded, old));
    }

    /** The step from Grafana 6.1 to 6.2. */
    private static JsonObject fieldOptions(JsonObject options) {
        JsonObject value = Tree.objectOf(options, "valueOptions");
        JsonObject.Builder defaults = JsonObject.builder();
        move(value, "unit", defaults, "unit");
        move(value, "decimals", defaults, "decimals");
        move(options, "minValue", defaults, "min");
        move(options, "maxValue", defaults, "max");
        JsonObject.Builder fields = JsonObject.builder().put("defaults", defaults.build());
        move(options, "valueMappings", fields, "mappings");
        move(options, "thresholds", fields, "thresholds");
        value.string("stat").flatMap(Reducers::find).ifPresent(id -> fields.put("calcs", JsonArray.of(Json.of(id))));
        return Tree.without(options, OF_VALUE).with("fieldOptions", fields.build());
    }

    private static void move(JsonObject from, String old, JsonObject.Builder to, String name) {
        from.find(old).filter(value -> !(value instanceof JsonNull)).ifPresent(value -> to.put(name, value));
    }

    private static JsonObject defaults(JsonObject fields, JsonArray ofOptions) {
        JsonObject old = Tree.objectOf(fields, "defaults");
        JsonObject colored =
                old.map("color", color -> color instanceof JsonString ? Overrides.fixedColor(color) : color);
        JsonObject titled = Tree.rename(
                colored.has("color") ? colored : colored.with("color", BY_THRESHOLD), "title", "displayName");
        JsonArray steps =
                old.array("thresholds").or(() -> fields.array("thresholds")).orElse(ofOptions);
        JsonObject stepped = steps.size() == 0 ? titled : titled.with("thresholds", thresholds(steps));
        return fields.array("mappings")
                .filter(mappings -> !stepped.has("mappings"))
                .map(mappings -> stepped.with(
                        "mappings", JsonArray.of(ValueMappings.of(mappings, Tree.objectOf(stepped, "thresholds")))))
                .orElse(stepped);
    }

    /** In rising order; the lowest step holds below all others. */
    private static JsonObject thresholds(JsonArray old) {
        List<JsonObject> sorted = old.objects()
                .sorted(Comparator.comparingDouble(step -> level(step).orElse(-Double.MAX_VALUE)))
                .toList();
        List<Json> colors = sorted.stream()
                .map(step -> step.find("color").orElse(Json.of("green")))
                .toList();
        return ThresholdSteps.of(
                colors, sorted.stream().skip(1).map(ValueOptionsPlugin::level).toList());
    }

    private static OptionalDouble level(JsonObject step) {
        return Loose.number(step.get("value"));
    }

    private static JsonObject reduced(JsonObject options, JsonObject fields) {
        JsonObject.Builder reduce = JsonObject.builder();
        for (String name : List.of("values", "limit", "calcs")) {
            fields.find(name).ifPresent(value -> reduce.put(name, value));
        }
        return options.without("fieldOptions").without("thresholds").with("reduceOptions", reduce.build());
    }
}
