package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;

/** What becomes of the panels of one plugin. */
interface PanelPlugin {

    /** The panel as its successor would save it, or the same instance when there is nothing to do. */
    JsonObject upgrade(JsonObject panel, Notes notes);
}
