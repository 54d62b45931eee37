package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Thresholds of a graph, which were lines and areas above or below a value, as steps that cover all values. */
record GraphThresholds(List<JsonObject> old) {

    private static final Json CLEAR = Json.of("transparent");

    static Optional<GraphThresholds> of(JsonObject panel) {
        List<JsonObject> sorted = panel.objects("thresholds")
                .filter(threshold -> Loose.number(threshold.get("value")).isPresent())
                .sorted(Comparator.comparingDouble(threshold -> value(threshold).orElse(0)))
                .toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(new GraphThresholds(sorted));
    }

    JsonObject style() {
        boolean hasArea = old.stream().anyMatch(threshold -> Loose.isTruthy(threshold, "fill"));
        boolean hasLine = old.stream().anyMatch(threshold -> Loose.isTruthy(threshold, "line"));
        String mode = hasArea ? (hasLine ? "line+area" : "area") : "line";
        return JsonObject.builder().put("mode", mode).build();
    }

    JsonObject steps() {
        List<JsonObject> steps = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            JsonObject threshold = old.get(i);
            Optional<JsonObject> next = i + 1 < old.size() ? Optional.of(old.get(i + 1)) : Optional.empty();
            if (isOf(threshold, "gt")) {
                steps.add(ThresholdSteps.step(color(threshold), value(threshold)));
            } else if (isOf(threshold, "lt")) {
                if (steps.isEmpty()) {
                    steps.add(ThresholdSteps.step(color(threshold), OptionalDouble.empty()));
                }
                Json above = next.filter(one -> isOf(one, "lt"))
                        .map(GraphThresholds::color)
                        .orElse(CLEAR);
                steps.add(ThresholdSteps.step(above, value(threshold)));
            }
        }
        if (!steps.isEmpty() && Tree.isSet(steps.getFirst(), "value")) {
            steps.addFirst(ThresholdSteps.step(CLEAR, OptionalDouble.empty()));
        }
        return ThresholdSteps.absolute(steps);
    }

    private static OptionalDouble value(JsonObject threshold) {
        return Loose.number(threshold.get("value"));
    }

    private static boolean isOf(JsonObject threshold, String operator) {
        return threshold.string("op").filter(operator::equals).isPresent();
    }

    private static Json color(JsonObject threshold) {
        return switch (threshold.string("colorMode").orElse("")) {
            case "warning" -> Json.of("orange");
            case "custom" ->
                threshold
                        .string("fillColor")
                        .or(() -> threshold.string("lineColor"))
                        .<Json>map(Json::of)
                        .orElse(CLEAR);
            default -> Json.of("red");
        };
    }
}
