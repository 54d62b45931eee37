package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** The graph of flot: time series, or a chart of bars or a histogram by what its x axis shows. */
final class GraphPlugin implements PanelPlugin {

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        JsonObject xAxis = Tree.objectOf(panel, "xaxis");
        return switch (xAxis.string("mode").orElse("time")) {
            case "series" ->
                Loose.isTruthy(Tree.objectOf(panel, "legend"), "values")
                        ? barGauge(panel, xAxis)
                        : barChart(panel, xAxis);
            case "histogram" -> histogram(panel);
            default -> timeSeries(panel, notes);
        };
    }

    private static JsonObject timeSeries(JsonObject panel, Notes notes) {
        if (Tree.listOf(panel, "timeRegions").size() > 0) {
            notes.lost("time regions are annotations now, which stand at the dashboard", Notes.panel(panel));
        }
        GraphFields fields = new GraphFields(panel, notes);
        JsonObject options = JsonObject.builder()
                .put("legend", legend(panel))
                .put("tooltip", tooltip(panel))
                .build();
        return become(panel, "timeseries", fields.config(), options);
    }

    private static JsonObject barChart(JsonObject panel, JsonObject xAxis) {
        JsonObject hidden = Overrides.of(
                "byName", Json.of("Field"), List.of(Overrides.property("custom.axisPlacement", Json.of("hidden"))));
        List<JsonObject> overrides = Stream.concat(FieldConfigs.overrides(panel).stream(), Stream.of(hidden))
                .toList();
        JsonObject config = FieldConfigs.of(FieldConfigs.defaults(panel), overrides);
        JsonObject options = JsonObject.builder().put("groupWidth", 1).build();
        List<JsonObject> transformations = List.of(
                Transformations.reduce(Reducers.listed(xAxis, "values")),
                Transformations.of("transpose", JsonObject.empty()));
        return Transformations.append(become(panel, "barchart", config, options), transformations);
    }

    private static JsonObject barGauge(JsonObject panel, JsonObject xAxis) {
        JsonObject color = JsonObject.builder().put("mode", "palette-classic").build();
        JsonObject config =
                FieldConfigs.of(FieldConfigs.defaults(panel).with("color", color), FieldConfigs.overrides(panel));
        JsonObject reduce = JsonObject.builder()
                .put("values", false)
                .put("calcs", xAxis.has("values") ? calcs(xAxis) : List.of())
                .build();
        JsonObject options = JsonObject.builder()
                .put("orientation", "auto")
                .put("reduceOptions", reduce)
                .put("legend", legend(panel))
                .build();
        return become(panel, "bargauge", config, options);
    }

    private static List<Json> calcs(JsonObject xAxis) {
        return Reducers.listed(xAxis, "values").stream().<Json>map(Json::of).toList();
    }

    private static JsonObject histogram(JsonObject panel) {
        JsonObject custom = GraphFields.stacking(panel)
                .map(stacking -> JsonObject.builder().put("stacking", stacking).build())
                .orElse(JsonObject.empty());
        JsonObject config =
                FieldConfigs.of(JsonObject.builder().put("custom", custom).build(), List.of());
        JsonObject options = JsonObject.builder()
                .put("legend", legend(JsonObject.empty()))
                .put("tooltip", tooltip(JsonObject.empty()))
                .put("combine", false)
                .build();
        return become(panel, "histogram", config, options);
    }

    private static JsonObject become(JsonObject panel, String type, JsonObject fieldConfig, JsonObject options) {
        return AngularFields.without(panel)
                .with("type", Json.of(type))
                .with("fieldConfig", fieldConfig)
                .with("options", options);
    }

    private static JsonObject legend(JsonObject panel) {
        JsonObject old = Tree.objectOf(panel, "legend");
        boolean isShown = old.isEmpty() || Loose.isTruthy(old, "show");
        boolean isTable = isShown && Loose.isTruthy(old, "alignAsTable");
        JsonObject.Builder legend = JsonObject.builder()
                .put("displayMode", isTable ? "table" : "list")
                .put("showLegend", isShown)
                .put("placement", Loose.isTruthy(old, "rightSide") ? "right" : "bottom")
                .put("calcs", Reducers.ofLegend(old));
        if (Loose.isTruthy(old, "sideWidth")) {
            legend.put("width", old.find("sideWidth").orElseThrow());
        }
        return legend.build();
    }

    private static JsonObject tooltip(JsonObject panel) {
        JsonObject old = Tree.objectOf(panel, "tooltip");
        boolean isShared = Loose.isTruthy(old, "shared");
        long sort = isShared ? old.integer("sort").orElse(0L) : 0;
        return JsonObject.builder()
                .put("mode", isShared ? "multi" : "single")
                .put("sort", sort == 1 ? "asc" : sort == 2 ? "desc" : "none")
                .build();
    }
}
