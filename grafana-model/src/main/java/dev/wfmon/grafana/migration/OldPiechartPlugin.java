package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The pie chart that had to be installed is the one that comes with Grafana. */
final class OldPiechartPlugin implements PanelPlugin {

    private static final Set<String> CALCULATIONS = Set.of("current", "min", "max", "avg", "total");
    private static final Set<String> SHAPES = Set.of("pie", "donut");

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        if (Loose.number(Tree.objectOf(panel, "combine").get("threshold")).orElse(0) > 0) {
            notes.lost("a pie chart no longer combines its small slices", Notes.panel(panel));
        }
        JsonObject.Builder defaults = JsonObject.builder();
        panel.find("format").ifPresent(unit -> defaults.put("unit", unit));
        defaults.put("decimals", Loose.number(panel.get("decimals")).orElse(0));
        return AngularFields.without(panel)
                .with("type", Json.of("piechart"))
                .with(
                        "fieldConfig",
                        FieldConfigs.of(defaults.build(), AliasColors.of(panel).toList()))
                .with("options", options(panel));
    }

    private static JsonObject options(JsonObject panel) {
        JsonObject.Builder options = JsonObject.builder().put("legend", legend(panel));
        panel.string("valueName").ifPresent(name -> options.put("reduceOptions", reduce(name)));
        panel.string("pieType").filter(SHAPES::contains).ifPresent(shape -> options.put("pieType", shape));
        if (isOnGraph(panel)) {
            List<Json> labels = new ArrayList<>(List.of(Json.of("name")));
            labels.addAll(values(panel));
            options.put("displayLabels", labels);
        }
        return options.build();
    }

    private static JsonObject reduce(String name) {
        List<String> calcs =
                CALCULATIONS.contains(name) ? Reducers.find(name).stream().toList() : List.of();
        return JsonObject.builder().put("calcs", JsonArray.ofStrings(calcs)).build();
    }

    private static JsonObject legend(JsonObject panel) {
        boolean isBelow =
                panel.string("legendType").filter("Under graph"::equals).isPresent();
        boolean isHidden = panel.object("legend")
                .filter(legend -> !Loose.isTruthy(legend, "show"))
                .isPresent();
        return JsonObject.builder()
                .put("placement", isBelow ? "bottom" : "right")
                .put("values", values(panel))
                .put("displayMode", "table")
                .put("showLegend", !isHidden && !isOnGraph(panel))
                .put("calcs", List.of())
                .build();
    }

    private static boolean isOnGraph(JsonObject panel) {
        return panel.string("legendType").filter("On graph"::equals).isPresent();
    }

    private static List<Json> values(JsonObject panel) {
        JsonObject legend = Tree.objectOf(panel, "legend");
        List<Json> values = new ArrayList<>();
        if (Loose.isTruthy(legend, "values")) {
            values.add(Json.of("value"));
        }
        if (Loose.isTruthy(legend, "percentage")) {
            values.add(Json.of("percent"));
        }
        return values;
    }
}
