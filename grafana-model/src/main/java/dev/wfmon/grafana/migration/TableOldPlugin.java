package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of Angular times: its styles are overrides, its way of making rows a transformation. */
final class TableOldPlugin implements PanelPlugin {

    private static final Map<String, String> TRANSFORMATIONS = Map.of(
            "timeseries_to_rows", "seriesToRows",
            "timeseries_to_columns", "joinByField",
            "timeseries_aggregations", "reduce",
            "table", "merge");

    /** The pattern of the style that is meant for all columns. */
    private static final String ALL = "/.*/";

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        losses(panel, notes);
        JsonObject defaults = panel.objects("styles")
                .filter(TableOldPlugin::isForAll)
                .findFirst()
                .map(style -> new TableStyle(style).defaults())
                .orElse(JsonObject.builder().put("custom", JsonObject.empty()).build());
        List<JsonObject> overrides = panel.objects("styles")
                .filter(style -> !isForAll(style))
                .map(style -> new TableStyle(style).override())
                .toList();
        JsonObject table = AngularFields.without(panel)
                .with("type", Json.of("table"))
                .with("fieldConfig", FieldConfigs.of(defaults, overrides))
                .with("options", options(panel));
        return Transformations.append(table, transformation(panel).stream().toList());
    }

    private static boolean isForAll(JsonObject style) {
        return style.string("pattern").filter(ALL::equals).isPresent();
    }

    private static JsonObject options(JsonObject panel) {
        return Loose.isFalse(panel.get("showHeader"))
                ? JsonObject.builder().put("showHeader", false).build()
                : JsonObject.empty();
    }

    private static void losses(JsonObject panel, Notes notes) {
        String place = Notes.panel(panel);
        if (Tree.objectOf(panel, "sort")
                .find("col")
                .filter(column -> !(column instanceof JsonNull))
                .isPresent()) {
            notes.lost("a table is sorted by the name of a column, not by its number", place);
        }
        if (Loose.isTruthy(panel, "pageSize")) {
            notes.lost("a page of a table is as long as its panel is high", place);
        }
        panel.string("transform")
                .filter(name -> !name.isEmpty() && !TRANSFORMATIONS.containsKey(name))
                .ifPresent(name -> notes.lost("no transformation stands for " + name, place));
        if (panel.objects("styles")
                .anyMatch(style -> style.string("linkUrl").orElse("").contains("__cell"))) {
            notes.lost("a link with ${__cell} works no longer, ${__value.text} takes its place", place);
        }
    }

    private static Optional<JsonObject> transformation(JsonObject panel) {
        return panel.string("transform")
                .flatMap(name -> Optional.ofNullable(TRANSFORMATIONS.get(name)))
                .map(id -> Transformations.of(id, id.equals("reduce") ? reduce(panel) : JsonObject.empty()));
    }

    private static JsonObject reduce(JsonObject panel) {
        List<String> reducers = panel.objects("columns")
                .flatMap(column -> column.string("value").stream())
                .flatMap(name -> Reducers.find(name).stream())
                .toList();
        return JsonObject.builder()
                .put("reducers", JsonArray.ofStrings(reducers))
                .put("includeTimeField", false)
                .build();
    }
}
