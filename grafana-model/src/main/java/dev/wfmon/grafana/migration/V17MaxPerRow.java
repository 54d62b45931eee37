package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The least width of a repeated panel becomes the number of panels that a row of 24 columns holds. */
record V17MaxPerRow() implements PanelStep {

    /** The shares into which 24 columns divide. */
    private static final List<Integer> FACTORS = List.of(24, 12, 8, 6, 4, 3, 2, 1);

    @Override
    public int version() {
        return 17;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        if (!panel.has("minSpan")) {
            return panel;
        }
        notes.changed("minSpan became maxPerRow", Notes.panel(panel));
        double least = Loose.number(panel.get("minSpan")).orElse(0);
        JsonObject rest = panel.without("minSpan");
        return perRow(least)
                .map(count -> rest.with("maxPerRow", Json.of(count)))
                .orElse(rest);
    }

    /** None when a single column suffices, since that is no limit. */
    private static Optional<Integer> perRow(double least) {
        double most = RowArea.COLUMNS / least;
        return least <= 1
                ? Optional.empty()
                : FACTORS.stream().filter(count -> count <= Math.max(1, most)).findFirst();
    }
}
