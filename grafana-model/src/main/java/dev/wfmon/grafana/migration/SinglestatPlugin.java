package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The single value of Angular times is a stat. */
final class SinglestatPlugin implements PanelPlugin {

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        losses(panel, notes);
        JsonObject config = FieldConfigs.of(Percentages.limited(defaults(panel)), FieldConfigs.overrides(panel));
        return AngularFields.without(panel)
                .with("type", Json.of("stat"))
                .with("fieldConfig", config)
                .with("options", options(panel));
    }

    private static void losses(JsonObject panel, Notes notes) {
        for (String name : List.of("prefix", "postfix")) {
            if (Loose.isTruthy(panel, name)) {
                notes.lost("a %s has no place in a stat".formatted(name), Notes.panel(panel));
            }
        }
        if (isGauge(panel)) {
            notes.lost("a stat draws no gauge", Notes.panel(panel));
        }
    }

    private static boolean isGauge(JsonObject panel) {
        return Loose.isTruthy(Tree.objectOf(panel, "gauge"), "show");
    }

    private static JsonObject options(JsonObject panel) {
        JsonObject.Builder reduce = JsonObject.builder();
        String calc = panel.string("valueName").flatMap(Reducers::find).orElse("mean");
        reduce.put("calcs", JsonArray.of(Json.of(calc)));
        panel.string("tableColumn")
                .filter(column -> !column.isEmpty())
                .ifPresent(column -> reduce.put("fields", "/^" + column + "$/"));
        JsonObject.Builder options = JsonObject.builder()
                .put("reduceOptions", reduce.build())
                .put("orientation", "horizontal")
                .put("graphMode", hasSparkline(panel) ? "area" : "none")
                .put("colorMode", colorMode(panel));
        if (panel.string("valueName").filter("name"::equals).isPresent()) {
            options.put("textMode", "name");
        }
        return options.build();
    }

    private static String colorMode(JsonObject panel) {
        if (Loose.isTruthy(panel, "colorBackground")) {
            return "background";
        }
        return Loose.isTruthy(panel, "colorValue") ? "value" : "none";
    }

    private static boolean hasSparkline(JsonObject panel) {
        return Loose.isTruthy(Tree.objectOf(panel, "sparkline"), "show");
    }

    private static JsonObject defaults(JsonObject panel) {
        JsonObject.Builder defaults = JsonObject.builder();
        set(defaults, "unit", panel, "format");
        set(defaults, "nullValueMode", panel, "nullPointMode");
        set(defaults, "noValue", panel, "nullText");
        Loose.number(panel.get("decimals")).ifPresent(decimals -> defaults.put("decimals", decimals));
        Optional<JsonObject> thresholds = ThresholdSteps.ofText(panel);
        thresholds.ifPresent(steps -> defaults.put("thresholds", steps));
        List<JsonObject> mappings = ValueMappings.ofAngular(panel, thresholds.orElse(JsonObject.empty()));
        if (!mappings.isEmpty()) {
            defaults.put("mappings", mappings);
        }
        if (isGauge(panel)) {
            JsonObject gauge = Tree.objectOf(panel, "gauge");
            gauge.find("minValue").ifPresent(least -> defaults.put("min", least));
            gauge.find("maxValue").ifPresent(most -> defaults.put("max", most));
        }
        JsonObject sparkline = Tree.objectOf(panel, "sparkline");
        if (colorMode(panel).equals("none") && hasSparkline(panel) && Loose.isTruthy(sparkline, "lineColor")) {
            defaults.put(
                    "color", Overrides.fixedColor(sparkline.find("lineColor").orElseThrow()));
        }
        return defaults.build();
    }

    private static void set(JsonObject.Builder defaults, String name, JsonObject panel, String old) {
        panel.find(old).filter(Loose::isTruthy).ifPresent(value -> defaults.put(name, value));
    }
}
