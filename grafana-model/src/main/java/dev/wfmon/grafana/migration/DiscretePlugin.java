package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The states of the plugin Discrete are a state timeline. */
final class DiscretePlugin implements PanelPlugin {

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        JsonObject.Builder defaults = JsonObject.builder().putAll(FieldConfigs.defaults(panel));
        panel.find("units").filter(Loose::isTruthy).ifPresent(unit -> defaults.put("unit", unit));
        defaults.put(
                        "custom",
                        JsonObject.builder()
                                .put("fillOpacity", 100)
                                .put("lineWidth", 0)
                                .build())
                .put("mappings", mappings(panel));
        return AngularFields.without(panel)
                .with("type", Json.of("state-timeline"))
                .with("fieldConfig", FieldConfigs.of(defaults.build(), FieldConfigs.overrides(panel)))
                .with("options", JsonObject.builder().put("mergeValues", true).build());
    }

    private static JsonArray mappings(JsonObject panel) {
        Map<String, Json> colors = new LinkedHashMap<>();
        panel.objects("colorMaps")
                .filter(map -> Loose.isTruthy(map, "color"))
                .forEach(map -> colors.put(
                        Loose.text(map.get("text")), map.find("color").orElseThrow()));
        Map<String, Json> texts = new LinkedHashMap<>();
        panel.objects("valueMaps")
                .filter(map -> Loose.isTruthy(map, "text") && Loose.isTruthy(map, "value"))
                .forEach(map ->
                        texts.put(Loose.text(map.get("value")), map.find("text").orElseThrow()));
        JsonObject.Builder values = JsonObject.builder();
        colors.forEach((value, color) -> values.put(value, result(value, texts, colors)));
        texts.keySet().forEach(value -> values.put(value, result(value, texts, colors)));
        List<Json> ranges = ValueMappings.ofAngular(
                        JsonObject.builder()
                                .put("mappingType", 2)
                                .put("rangeMaps", Tree.listOf(panel, "rangeMaps"))
                                .build(),
                        JsonObject.empty())
                .stream()
                .<Json>map(range -> colored(range, colors))
                .toList();
        JsonObject ofValues = JsonObject.builder()
                .put("type", "value")
                .put("options", values.build())
                .build();
        return Tree.append(JsonArray.of(ofValues), ranges);
    }

    /** The color of a value, or else that of its text. */
    private static JsonObject result(String value, Map<String, Json> texts, Map<String, Json> colors) {
        JsonObject.Builder result = JsonObject.builder();
        Json text = texts.get(value);
        if (text != null) {
            result.put("text", text);
        }
        Json color = colors.getOrDefault(value, colors.get(Loose.text(text)));
        if (color != null) {
            result.put("color", color);
        }
        return result.build();
    }

    private static JsonObject colored(JsonObject range, Map<String, Json> colors) {
        return Tree.object(
                range,
                "options",
                options -> Tree.object(options, "result", result -> {
                    Json color = colors.get(Loose.text(result.get("text")));
                    return color == null ? result : result.with("color", color);
                }));
    }
}
