package dev.wfmon.grafana.diff;

import dev.wfmon.grafana.view.VariableUse;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A panel in the words that people compare it in: where two spellings mean the same, one of them. */
final class ComparablePanel {

    private ComparablePanel() {}

    static JsonObject of(JsonObject panel) {
        JsonObject spelled = panel.map("datasource", ComparablePanel::dataSource);
        return placed(spelled)
                .map("targets", each(query -> query(query, spelled.find("datasource"))))
                .map("fieldConfig", inside("defaults", inside("thresholds", inside("steps", ComparablePanel::steps))));
    }

    /** {@code place 0,8} and {@code size 12×8} say it in fewer words than four numbers. */
    private static JsonObject placed(JsonObject panel) {
        Optional<JsonObject> grid = panel.object("gridPos");
        return grid.isEmpty()
                ? panel
                : panel.with(
                        "gridPos",
                        JsonObject.builder()
                                .put("place", side(grid.get(), "x") + "," + side(grid.get(), "y"))
                                .put("size", side(grid.get(), "w") + "×" + side(grid.get(), "h"))
                                .build());
    }

    private static String side(JsonObject grid, String name) {
        return grid.get(name) instanceof JsonNumber number ? number.text() : "0";
    }

    /** Of a variable, the old spelling as a name and the new one as an object say the same. */
    private static Json dataSource(Json reference) {
        Optional<String> name =
                reference.asString().or(() -> reference.asObject().flatMap(object -> object.string("uid")));
        return name.filter(text -> !VariableUse.in(text).isEmpty())
                .<Json>map(Json::of)
                .orElse(reference);
    }

    /** A query asks the panel's data source, whether it says so or not. */
    private static JsonObject query(JsonObject query, Optional<Json> panelSource) {
        JsonObject spelled = query.map("datasource", ComparablePanel::dataSource);
        return spelled.find("datasource").equals(panelSource) ? spelled.without("datasource") : spelled;
    }

    /** The first threshold starts below everything, whatever is written there. */
    private static Json steps(Json steps) {
        if (!(steps instanceof JsonArray array) || array.size() == 0) {
            return steps;
        }
        Stream<Json> first = array.items().stream()
                .limit(1)
                .map(step -> step.asObject()
                        .<Json>map(object -> object.without("value"))
                        .orElse(step));
        return JsonArray.of(Stream.concat(first, array.items().stream().skip(1)).toList());
    }

    private static UnaryOperator<Json> inside(String name, UnaryOperator<Json> change) {
        return value ->
                value.asObject().<Json>map(object -> object.map(name, change)).orElse(value);
    }

    private static UnaryOperator<Json> each(UnaryOperator<JsonObject> change) {
        return value -> value instanceof JsonArray array
                ? array.map(item -> item.asObject().<Json>map(change).orElse(item))
                : value;
    }
}
