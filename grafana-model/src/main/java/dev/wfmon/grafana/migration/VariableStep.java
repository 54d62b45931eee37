package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;

/** A step that looks at each variable by itself. */
interface VariableStep extends SchemaStep {

    JsonObject variable(JsonObject variable, Notes notes);

    @Override
    default JsonObject apply(JsonObject dashboard, Notes notes) {
        return Tree.object(
                dashboard,
                "templating",
                templating -> Tree.objects(templating, "list", variable -> variable(variable, notes)));
    }
}
