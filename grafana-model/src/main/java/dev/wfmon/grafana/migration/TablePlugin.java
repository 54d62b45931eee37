package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/** A table hides a column as other panels do, and its footer and the wrapping of text belong to the fields. */
final class TablePlugin implements PanelPlugin {

    private static final String HIDDEN = "custom.hidden";
    private static final Json COUNT = Json.of("count");
    private static final Json SHOWN_NOWHERE = Json.of("custom.hideFrom.viz");

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        JsonObject shown = Tree.object(
                panel,
                "fieldConfig",
                config -> Overrides.properties(config, HIDDEN, property -> property.with("id", SHOWN_NOWHERE)));
        JsonObject wrapped = Tree.object(shown, "fieldConfig", TablePlugin::wrap);
        JsonObject footed = Tree.objectOf(panel, "options").has("footer") ? footer(wrapped) : wrapped;
        if (!footed.equals(panel)) {
            notes.changed("options of the table became options of its fields", Notes.panel(panel));
        }
        return footed;
    }

    private static JsonObject wrap(JsonObject config) {
        JsonObject defaults = Tree.object(config, "defaults", all -> Tree.object(all, "custom", TablePlugin::wrapAll));
        return Tree.objects(
                defaults,
                "overrides",
                override -> Tree.list(override, "properties", list -> Tree.flat(list, TablePlugin::wrapOne)));
    }

    private static JsonObject wrapAll(JsonObject custom) {
        return Tree.objectOf(custom, "cellOptions")
                .find("wrapText")
                .filter(ignored -> !custom.has("wrapText"))
                .map(wrap -> Tree.object(custom, "cellOptions", cells -> cells.without("wrapText"))
                        .with("wrapText", wrap))
                .orElse(custom);
    }

    private static List<JsonObject> wrapOne(JsonObject property) {
        boolean isCell =
                property.string("id").filter("custom.cellOptions"::equals).isPresent();
        return Tree.objectOf(property, "value")
                .find("wrapText")
                .filter(ignored -> isCell)
                .map(wrap -> List.of(
                        Tree.object(property, "value", cells -> cells.without("wrapText")),
                        Overrides.property("custom.wrapText", wrap)))
                .orElse(List.of(property));
    }

    private static JsonObject footer(JsonObject panel) {
        JsonObject options = Tree.objectOf(panel, "options");
        JsonObject footer = Tree.objectOf(options, "footer");
        JsonObject rest = options.without("footer");
        JsonObject paged = Tree.isSet(footer, "enablePagination")
                ? rest.with("enablePagination", footer.find("enablePagination").orElseThrow())
                : rest;
        JsonObject moved = panel.with("options", paged);
        JsonArray reducers = reducers(footer);
        return Loose.isTruthy(footer, "show") && reducers.size() > 0 ? shown(moved, footer, reducers) : moved;
    }

    /** Below the fields that it names, or below all. */
    private static JsonObject shown(JsonObject panel, JsonObject footer, JsonArray reducers) {
        List<Json> fields =
                countsRows(footer) ? List.of() : Tree.listOf(footer, "fields").items();
        JsonObject config = Tree.objectOf(panel, "fieldConfig");
        if (fields.isEmpty()) {
            JsonObject value = JsonObject.builder().put("reducers", reducers).build();
            JsonObject defaults = Tree.objectOf(config, "defaults");
            JsonObject custom = Tree.objectOf(defaults, "custom").with("footer", value);
            return panel.with("fieldConfig", config.with("defaults", defaults.with("custom", custom)));
        }
        List<JsonObject> property = List.of(Overrides.property("custom.footer.reducers", reducers));
        JsonObject override = fields.size() == 1
                ? Overrides.of("byName", fields.getFirst(), property)
                : Overrides.of("byNames", names(fields), property);
        JsonArray overrides = Tree.append(Tree.listOf(config, "overrides"), List.of(override));
        return panel.with("fieldConfig", config.with("overrides", overrides));
    }

    private static JsonObject names(List<Json> fields) {
        return JsonObject.builder().put("mode", "include").put("names", fields).build();
    }

    private static JsonArray reducers(JsonObject footer) {
        return countsRows(footer) ? JsonArray.of(Json.of("countAll")) : Tree.listOf(footer, "reducer");
    }

    private static boolean countsRows(JsonObject footer) {
        return Loose.isTruthy(footer, "countRows")
                && Tree.listOf(footer, "reducer").items().stream().limit(1).anyMatch(COUNT::equals);
    }
}
