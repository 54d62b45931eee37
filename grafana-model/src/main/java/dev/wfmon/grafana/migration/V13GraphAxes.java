package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A graph lists its axes and thresholds, instead of {@code grid}, {@code y_formats} and single labels. Grafana 12 leaves
 * this step out and so loses the units of such panels; versions up to 9 did it as we do.
 */
record V13GraphAxes() implements PanelStep {

    private static final Set<String> OLD =
            Set.of("grid", "y_formats", "leftYAxisLabel", "rightYAxisLabel", "x-axis", "y-axis");

    @Override
    public int version() {
        return 13;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        if (!Panels.isOf(panel, "graph") || panel.object("grid").isEmpty() || panel.has("yaxes")) {
            return panel;
        }
        notes.changed("grid became axes and thresholds", Notes.panel(panel));
        JsonObject grid = Tree.objectOf(panel, "grid");
        JsonObject axes = Tree.without(panel, OLD)
                .with("yaxes", JsonArray.of(axis(panel, grid, "left", 0), axis(panel, grid, "right", 1)))
                .with(
                        "xaxis",
                        JsonObject.builder()
                                .put("show", isShown(panel, "x-axis"))
                                .build());
        List<JsonObject> thresholds = thresholds(grid);
        boolean hasOwn = panel.objects("thresholds").findAny().isPresent();
        return thresholds.isEmpty() || hasOwn ? axes : axes.with("thresholds", JsonArray.of(thresholds));
    }

    private static JsonObject axis(JsonObject panel, JsonObject grid, String side, int index) {
        JsonObject.Builder axis = JsonObject.builder().put("show", isShown(panel, "y-axis"));
        grid.find(side + "Min").ifPresent(min -> axis.put("min", min));
        grid.find(side + "Max").ifPresent(max -> axis.put("max", max));
        grid.find(side + "LogBase").ifPresent(base -> axis.put("logBase", base));
        Tree.listOf(panel, "y_formats").items().stream()
                .skip(index)
                .findFirst()
                .ifPresent(format -> axis.put("format", format));
        panel.find(side + "YAxisLabel").ifPresent(label -> axis.put("label", label));
        return axis.build();
    }

    private static boolean isShown(JsonObject panel, String axis) {
        return !panel.has(axis) || Loose.isTruthy(panel, axis);
    }

    /** Both point down when the second lies below the first. */
    private static List<JsonObject> thresholds(JsonObject grid) {
        List<JsonObject> thresholds = new ArrayList<>();
        boolean isFalling = Loose.number(grid.get("threshold1")).orElse(0)
                > Loose.number(grid.get("threshold2")).orElse(Double.MAX_VALUE);
        for (String name : List.of("threshold1", "threshold2")) {
            @Nullable Json level = grid.get(name);
            if (level != null && Loose.number(level).isPresent()) {
                thresholds.add(threshold(grid, name, Loose.number(level).getAsDouble(), isFalling ? "lt" : "gt"));
            }
        }
        return thresholds;
    }

    private static JsonObject threshold(JsonObject grid, String name, double level, String operator) {
        boolean isLine = grid.isTrue("thresholdLine");
        JsonObject.Builder threshold = JsonObject.builder()
                .put("value", level)
                .put("op", operator)
                .put("colorMode", "custom")
                .put(isLine ? "line" : "fill", true);
        grid.find(name + "Color").ifPresent(color -> threshold.put(isLine ? "lineColor" : "fillColor", color));
        return threshold.build();
    }
}
