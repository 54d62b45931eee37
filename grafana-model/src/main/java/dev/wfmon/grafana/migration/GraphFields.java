package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The field config of time series, out of the options of a graph. */
final class GraphFields {

    /** The fill between two series had one strength. */
    private static final int BAND_OPACITY = 35;

    private final JsonObject panel;
    private final Notes notes;
    private final GraphAxis left;
    private final GraphAxis right;

    GraphFields(JsonObject panel, Notes notes) {
        this.panel = panel;
        this.notes = notes;
        List<JsonObject> axes = panel.objects("yaxes").limit(2).toList();
        this.left = new GraphAxis(!axes.isEmpty() ? axes.get(0) : JsonObject.empty());
        this.right = new GraphAxis(axes.size() > 1 ? axes.get(1) : JsonObject.empty());
    }

    JsonObject config() {
        return FieldConfigs.of(defaults(), overrides());
    }

    private JsonObject defaults() {
        JsonObject.Builder defaults = JsonObject.builder()
                .putAll(FieldConfigs.defaults(panel))
                .putAll(isPercent() ? left.withoutRange() : left.standard());
        Optional<GraphThresholds> thresholds = GraphThresholds.of(panel);
        JsonObject custom = custom();
        defaults.put(
                "custom",
                thresholds
                        .map(found -> custom.with("thresholdsStyle", found.style()))
                        .orElse(custom));
        panel.find("nullPointMode").ifPresent(mode -> defaults.put("nullValueMode", mode));
        thresholds.ifPresent(found -> defaults.put("thresholds", found.steps()));
        links().ifPresent(links -> defaults.put("links", links));
        if (left.isOddScale()) {
            notes.lost("the axis is logarithmic to a base other than 2 and 10", Notes.panel(panel));
        }
        return defaults.build();
    }

    /** Shares of a whole fill their axis. */
    private boolean isPercent() {
        return Loose.isTruthy(panel, "stack") && Loose.isTruthy(panel, "percentage") && Loose.isTruthy(panel, "yaxis");
    }

    /** Data links had stood in the options; Grafana forgets them there. */
    private Optional<JsonArray> links() {
        boolean hasLinks = FieldConfigs.defaults(panel).has("links");
        return Tree.objectOf(panel, "options").array("dataLinks").filter(links -> !hasLinks && links.size() > 0);
    }

    private JsonObject custom() {
        JsonObject.Builder custom = JsonObject.builder().putAll(left.custom());
        boolean areBars = Loose.isTruthy(panel, "bars");
        String style = areBars ? "bars" : Loose.isTruthy(panel, "lines") ? "line" : "points";
        custom.put("drawStyle", style);
        points(custom, style);
        if (Tree.isSet(panel, "linewidth")) {
            custom.put("lineWidth", panel.find("linewidth").orElseThrow());
        }
        if (Loose.isTruthy(panel, "dashes")) {
            custom.put("lineStyle", dashes(panel));
        }
        fill(custom, areBars);
        custom.put(
                "spanNulls",
                panel.string("nullPointMode").filter("connected"::equals).isPresent());
        if (Loose.isTruthy(panel, "steppedLine")) {
            custom.put("lineInterpolation", "stepAfter");
        }
        stacking(panel).ifPresent(stacking -> custom.put("stacking", stacking));
        return custom.build();
    }

    private void points(JsonObject.Builder custom, String style) {
        if (Loose.isTruthy(panel, "points")) {
            custom.put("showPoints", "always");
            number("pointradius").ifPresent(radius -> custom.put("pointSize", 2 + radius * 2));
        } else if (!style.equals("points")) {
            custom.put("showPoints", "never");
        }
    }

    private void fill(JsonObject.Builder custom, boolean areBars) {
        boolean hasBands = panel.objects("seriesOverrides").anyMatch(series -> series.has("fillBelowTo"));
        number("fill").ifPresent(fill -> custom.put("fillOpacity", fill * 10));
        if (hasBands) {
            custom.put("fillOpacity", BAND_OPACITY);
        }
        number("fillGradient").stream()
                .filter(gradient -> gradient > 0)
                .forEach(gradient -> custom.put("gradientMode", "opacity").put("fillOpacity", gradient * 10));
        if (areBars) {
            custom.put("fillOpacity", 100);
        }
    }

    private OptionalDouble number(String name) {
        return panel.get(name) instanceof JsonNumber number ? Loose.number(number) : OptionalDouble.empty();
    }

    static Optional<JsonObject> stacking(JsonObject panel) {
        String mode = Loose.isTruthy(panel, "percentage") ? "percent" : "normal";
        return Loose.isTruthy(panel, "stack")
                ? Optional.of(
                        JsonObject.builder().put("mode", mode).put("group", "A").build())
                : Optional.empty();
    }

    /** The dashes of a graph or, with those of the graph as its ground, of a series. */
    static JsonObject dashes(JsonObject style) {
        return JsonObject.builder()
                .put("fill", Loose.isTruthy(style, "dashes") ? "dash" : "solid")
                .put(
                        "dash",
                        JsonArray.of(
                                style.find("dashLength").orElse(Json.of(10)),
                                style.find("spaceLength").orElse(Json.of(10))))
                .build();
    }

    private List<JsonObject> overrides() {
        List<JsonObject> overrides = new ArrayList<>(FieldConfigs.overrides(panel));
        AliasColors.of(panel).forEach(overrides::add);
        panel.objects("seriesOverrides")
                .flatMap(series -> new GraphSeries(panel, series, left, right, notes).override().stream())
                .forEach(overrides::add);
        JsonObject legend = Tree.objectOf(panel, "legend");
        if (Loose.isTruthy(legend, "hideZero")) {
            overrides.add(hiddenInLegend("allIsZero"));
        }
        if (Loose.isTruthy(legend, "hideEmpty")) {
            overrides.add(hiddenInLegend("allIsNull"));
        }
        JsonObject xAxis = Tree.objectOf(panel, "xaxis");
        if (Loose.isFalse(xAxis.get("show"))
                && xAxis.string("mode").filter("time"::equals).isPresent()) {
            overrides.add(Overrides.of(
                    "byType", Json.of("time"), List.of(Overrides.property("custom.axisPlacement", Json.of("hidden")))));
        }
        return overrides;
    }

    private static JsonObject hiddenInLegend(String reducer) {
        JsonObject matcher = JsonObject.builder()
                .put("reducer", reducer)
                .put("op", "gte")
                .put("value", 0)
                .build();
        JsonObject hidden = JsonObject.builder()
                .put("tooltip", true)
                .put("viz", false)
                .put("legend", true)
                .build();
        return Overrides.of("byValue", matcher, List.of(Overrides.property("custom.hideFrom", hidden)));
    }
}
