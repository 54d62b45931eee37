package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/** Panels and queries refer to their data source by type and uid, no longer by name. */
record V33DataSourceReferences(References references) implements PanelStep {

    V33DataSourceReferences(DataSources known) {
        this(new References(known));
    }

    @Override
    public int version() {
        return 33;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        String place = Notes.panel(panel);
        JsonObject referring = panel.map(
                "datasource",
                source -> References.isDefault(source) ? Json.ofNull() : references.of(source, notes, place));
        return Tree.objects(
                referring, "targets", query -> query.map("datasource", source -> references.of(source, notes, place)));
    }
}
