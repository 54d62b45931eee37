package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A heatmap: in Angular times it kept its options at the top of the panel, up to Grafana 10.2 it had one tooltip. */
final class HeatmapPlugin implements PanelPlugin {

    private static final Set<String> OLD = Set.of(
            "cards",
            "color",
            "dataFormat",
            "editable",
            "error",
            "heatmap",
            "hideZeroBuckets",
            "highlightCards",
            "legend",
            "reverseYBuckets",
            "tooltip",
            "tooltipDecimals",
            "xAxis",
            "xBucketNumber",
            "xBucketSize",
            "yAxis",
            "yBucketBound",
            "yBucketNumber",
            "yBucketSize");

    private static final Set<String> TELLING = Set.of("cards", "color", "dataFormat", "yAxis");

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        if (!Tree.objectOf(panel, "options").isEmpty() || TELLING.stream().noneMatch(panel::has)) {
            return Tree.object(panel, "options", options -> Tree.object(options, "tooltip", HeatmapPlugin::mode));
        }
        notes.changed("the settings of a heatmap became options", Notes.panel(panel));
        return Tree.without(panel, OLD)
                .with("fieldConfig", FieldConfigs.of(JsonObject.empty(), List.of()))
                .with("options", options(panel));
    }

    private static JsonObject options(JsonObject panel) {
        boolean isCalculated =
                panel.string("dataFormat").filter("tsbuckets"::equals).isEmpty();
        JsonObject cards = Tree.objectOf(panel, "cards");
        double gap = Loose.number(cards.get("cardPadding")).orElse(2);
        JsonObject.Builder options = JsonObject.builder()
                .put("calculate", isCalculated)
                .put("calculation", isCalculated ? calculation(panel) : JsonObject.empty())
                .put("color", new HeatmapColors(Tree.objectOf(panel, "color")).json())
                .put("cellGap", gap == 0 ? 1 : gap)
                .put("yAxis", yAxis(panel))
                .put("cellValues", number(panel, "tooltipDecimals", "decimals"))
                .put("rowsFrame", of("layout", layout(panel)))
                .put(
                        "legend",
                        JsonObject.builder()
                                .put("show", isShown(panel, "legend"))
                                .build())
                .put("showValue", "never")
                .put("tooltip", tooltip(panel))
                .put("exemplars", of("color", "rgba(255,0,255,0.7)"));
        Loose.number(cards.get("cardRound")).ifPresent(radius -> options.put("cellRadius", radius));
        if (Loose.isTruthy(panel, "hideZeroBuckets")) {
            options.put("filterValues", JsonObject.builder().put("le", 1e-9).build());
        }
        return options.build();
    }

    private static JsonObject of(String name, String value) {
        return JsonObject.builder().put(name, value).build();
    }

    private static JsonObject number(JsonObject from, String old, String name) {
        JsonObject.Builder built = JsonObject.builder();
        Loose.number(from.get(old)).ifPresent(number -> built.put(name, number));
        return built.build();
    }

    private static boolean isShown(JsonObject panel, String name) {
        return Loose.isTruthy(Tree.objectOf(panel, name), "show");
    }

    private static JsonObject mode(JsonObject tooltip) {
        return tooltip.get("show") instanceof JsonBoolean isShown
                ? tooltip.without("show").with("mode", Json.of(isShown.value() ? "single" : "none"))
                : tooltip;
    }

    private static JsonObject tooltip(JsonObject panel) {
        return JsonObject.builder()
                .put("mode", isShown(panel, "tooltip") ? "single" : "none")
                .put("yHistogram", Loose.isTruthy(Tree.objectOf(panel, "tooltip"), "showHistogram"))
                .build();
    }

    private static String layout(JsonObject panel) {
        return switch (panel.string("yBucketBound").orElse("")) {
            case "upper" -> "ge";
            case "lower" -> "le";
            case "middle" -> "unknown";
            default -> "auto";
        };
    }

    private static JsonObject calculation(JsonObject panel) {
        JsonObject.Builder calculation = JsonObject.builder();
        buckets(panel, "xBucketSize", "xBucketNumber").ifPresent(buckets -> calculation.put("xBuckets", buckets));
        JsonObject axis = Tree.objectOf(panel, "yAxis");
        double base = Loose.number(axis.get("logBase")).orElse(1);
        if (base > 1) {
            calculation.put("yBuckets", logarithmic(axis, base));
        } else {
            buckets(panel, "yBucketSize", "yBucketNumber").ifPresent(buckets -> calculation.put("yBuckets", buckets));
        }
        return calculation.build();
    }

    private static Optional<JsonObject> buckets(JsonObject panel, String size, String number) {
        return Stream.of(size, number)
                .filter(name -> Loose.isTruthy(panel, name))
                .findFirst()
                .map(name -> JsonObject.builder()
                        .put("mode", name.equals(size) ? "size" : "count")
                        .put("value", Loose.text(panel.get(name)))
                        .build());
    }

    private static JsonObject logarithmic(JsonObject axis, double base) {
        JsonObject.Builder buckets = JsonObject.builder().put("mode", "count");
        if (Loose.number(axis.get("splitFactor")).orElse(0) > 0) {
            buckets.put("value", Loose.text(axis.get("splitFactor")));
        }
        return buckets.put(
                        "scale",
                        JsonObject.builder().put("type", "log").put("log", base).build())
                .build();
    }

    private static JsonObject yAxis(JsonObject panel) {
        JsonObject old = Tree.objectOf(panel, "yAxis");
        JsonObject.Builder axis = JsonObject.builder()
                .put("axisPlacement", Loose.isFalse(old.get("show")) ? "hidden" : "left")
                .put("reverse", Loose.isTruthy(panel, "reverseYBuckets"));
        Loose.number(old.get("width")).ifPresent(width -> axis.put("axisWidth", width));
        for (String name : List.of("min", "max", "decimals")) {
            Loose.number(old.get(name)).ifPresent(value -> axis.put(name, value));
        }
        old.string("format").ifPresent(unit -> axis.put("unit", unit));
        return axis.build();
    }
}
