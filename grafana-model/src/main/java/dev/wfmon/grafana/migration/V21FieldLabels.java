package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;

/** Labels belong to the field, no longer to the series. */
record V21FieldLabels() implements PanelStep {

    @Override
    public int version() {
        return 21;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        JsonObject changed = LinkTexts.urls(panel, url -> url.replace("__series.labels", "__field.labels"));
        if (!changed.equals(panel)) {
            notes.changed("__series.labels became __field.labels", Notes.panel(panel));
        }
        return changed;
    }
}
