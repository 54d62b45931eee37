package dev.wfmon.grafana.diff;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Shape;
import java.util.List;

/**
 * The meaningful differences between two versions of a library panel.
 *
 * <pre>{@code
 * LibraryPanelDiff.between(live, desired); // [threshold yellow: value 12 → 10]
 * }</pre>
 *
 * <p>Its {@code model} is compared as {@link DashboardDiff} compares panels. Where it stands is a matter of the dashboards
 * that show it, and so is its number; both make no difference.
 */
public final class LibraryPanelDiff {

    private static final Json EMPTY = Json.of("");

    private LibraryPanelDiff() {}

    /**
     * The changes that lead from one version to the other.
     *
     * @param before {@code name} and {@code model}, with or without what the server adds
     */
    public static List<Change> between(JsonObject before, JsonObject after) {
        JsonObject from = comparable(before);
        JsonObject to = comparable(after);
        String type = to.object("model").flatMap(model -> model.string("type")).orElse("");
        Shape model = DashboardDiff.panelOf(type)
                .ignore("id", "gridPos", "libraryPanel")
                .byDefault("description", EMPTY)
                .byDefault("title", EMPTY);
        Shape element =
                Shape.any().plain("name").silent("model").field("model", model).alone();
        return TypeChanges.summedUp(JsonDiff.between(from, to, element));
    }

    private static JsonObject comparable(JsonObject element) {
        return element.map(
                "model",
                model -> model.asObject().<Json>map(ComparablePanel::of).orElse(model));
    }
}
