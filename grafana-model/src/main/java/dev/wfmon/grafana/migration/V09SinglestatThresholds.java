package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The first of three thresholds of a singlestat meant nothing and goes. Grafana 12 leaves this step out and so reads
 * such panels one color off.
 */
record V09SinglestatThresholds() implements PanelStep {

    @Override
    public int version() {
        return 9;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        Optional<List<String>> levels = panel.string("thresholds")
                .map(text -> Arrays.asList(text.split(",", -1)))
                .filter(list -> list.size() >= 3);
        if (!Panels.isOf(panel, "singlestat") || levels.isEmpty()) {
            return panel;
        }
        notes.changed("the first threshold, which meant nothing, went", Notes.panel(panel));
        List<String> kept = levels.get().subList(1, levels.get().size());
        return panel.with("thresholds", Json.of(String.join(",", kept)));
    }
}
