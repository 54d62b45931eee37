package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;

/** A step that looks at each panel by itself. */
interface PanelStep extends SchemaStep {

    JsonObject panel(JsonObject panel, Notes notes);

    @Override
    default JsonObject apply(JsonObject dashboard, Notes notes) {
        return Panels.map(dashboard, panel -> panel(panel, notes));
    }
}
