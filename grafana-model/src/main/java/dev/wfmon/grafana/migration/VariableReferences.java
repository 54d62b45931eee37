package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;

/**
 * A data source that a variable names is an object too. Schemas up to the last one have left it a text in many
 * dashboards, which Grafana's server sets right on each reading.
 */
record VariableReferences() implements Step {

    @Override
    public String name() {
        return "data sources";
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        JsonObject panels = Panels.map(dashboard, panel -> {
            String place = Notes.panel(panel);
            return Tree.objects(referring(panel, notes, place), "targets", query -> referring(query, notes, place));
        });
        return Tree.object(
                panels,
                "templating",
                templating -> Tree.objects(
                        templating,
                        "list",
                        variable -> Panels.isOf(variable, "query")
                                ? referring(variable, notes, Notes.named("variable", variable))
                                : variable));
    }

    private static JsonObject referring(JsonObject object, Notes notes, String place) {
        return object.map("datasource", source -> {
            if (!(source instanceof JsonString name) || !name.value().startsWith("$")) {
                return source;
            }
            notes.changed("a variable names the data source in an object", place);
            return uid(name);
        });
    }

    private static Json uid(JsonString name) {
        return JsonObject.builder().put("uid", name).build();
    }
}
