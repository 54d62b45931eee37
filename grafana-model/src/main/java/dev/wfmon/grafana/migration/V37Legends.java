package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/** There is one way of hiding a legend: {@code showLegend}. */
record V37Legends() implements PanelStep {

    @Override
    public int version() {
        return 37;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        JsonObject changed =
                Tree.object(panel, "options", options -> Tree.object(options, "legend", V37Legends::legend));
        if (!changed.equals(panel)) {
            notes.changed("the legend says whether it is shown", Notes.panel(panel));
        }
        return changed;
    }

    private static JsonObject legend(JsonObject legend) {
        boolean isHidden = Loose.isFalse(legend.get("showLegend"))
                || legend.string("displayMode").filter("hidden"::equals).isPresent();
        return isHidden
                ? Tree.put(Tree.put(legend, "displayMode", Json.of("list")), "showLegend", Json.of(false))
                : Tree.put(legend, "showLegend", Json.of(true));
    }
}
