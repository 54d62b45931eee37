package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/** Hiding all axes hides that of time too, so that an override shows it again. */
record V35TimeAxis() implements PanelStep {

    private static final JsonObject SHOWN = Overrides.of(
            "byType", Json.of("time"), List.of(Overrides.property("custom.axisPlacement", Json.of("auto"))));

    @Override
    public int version() {
        return 35;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        boolean isHidden = panel.object("fieldConfig")
                .flatMap(config -> config.object("defaults"))
                .flatMap(defaults -> defaults.object("custom"))
                .flatMap(custom -> custom.string("axisPlacement"))
                .filter("hidden"::equals)
                .isPresent();
        if (!isHidden || !Panels.isOf(panel, "timeseries")) {
            return panel;
        }
        notes.changed("an override keeps the time axis", Notes.panel(panel));
        return Tree.object(panel, "fieldConfig", config -> {
            JsonArray overrides = Tree.listOf(config, "overrides");
            return config.with("overrides", Tree.append(overrides, List.of(SHOWN)));
        });
    }
}
