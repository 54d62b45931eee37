package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Thresholds as steps: a color each, from a level on; the first has no level and holds below all others. */
final class ThresholdSteps {

    private ThresholdSteps() {}

    /** One color more than levels; those without a level of their own are left out. */
    static JsonObject of(List<Json> colors, List<OptionalDouble> levels) {
        List<JsonObject> steps = new ArrayList<>();
        for (int i = 0; i < colors.size() && i <= levels.size(); i++) {
            OptionalDouble level = i == 0 ? OptionalDouble.empty() : levels.get(i - 1);
            if (i == 0 || level.isPresent()) {
                steps.add(step(colors.get(i), level));
            }
        }
        return absolute(steps);
    }

    static JsonObject step(Json color, OptionalDouble level) {
        return JsonObject.builder()
                .put("color", color)
                .put("value", level.isPresent() ? Json.of(level.getAsDouble()) : Json.ofNull())
                .build();
    }

    static JsonObject absolute(List<JsonObject> steps) {
        return JsonObject.builder().put("mode", "absolute").put("steps", steps).build();
    }

    /** What a panel says in a text such as {@code 50,80} and a list of colors. */
    static Optional<JsonObject> ofText(JsonObject panel) {
        Optional<String> text = panel.string("thresholds").filter(levels -> !levels.isEmpty());
        List<Json> colors = Tree.listOf(panel, "colors").items();
        return text.filter(ignored -> !colors.isEmpty())
                .map(levels -> of(
                        colors,
                        Arrays.stream(levels.split(",", -1)).map(Loose::number).toList()));
    }

    /** What a column says in a list of levels, often as texts, and one of colors. */
    static Optional<JsonObject> ofLists(JsonObject style) {
        JsonArray levels = Tree.listOf(style, "thresholds");
        JsonArray colors = Tree.listOf(style, "colors");
        return levels.size() == 0 || colors.size() == 0
                ? Optional.empty()
                : Optional.of(of(
                        colors.items(),
                        levels.items().stream().map(Loose::number).toList()));
    }
}
