package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One of the two y axes of a graph, as parts of a field config. */
record GraphAxis(JsonObject axis) {

    private static final Set<Double> SCALES = Set.of(2.0, 10.0);

    /** What each plugin knows: unit, decimals, and the least and largest value. */
    JsonObject standard() {
        JsonObject.Builder standard = JsonObject.builder();
        if (Tree.isSet(axis, "format")) {
            standard.put("unit", axis.find("format").orElseThrow());
        }
        for (String name : List.of("decimals", "min", "max")) {
            Loose.number(axis.get(name)).ifPresent(number -> standard.put(name, number));
        }
        return standard.build();
    }

    /** The same for an axis that always goes from nothing to all. */
    JsonObject withoutRange() {
        return standard()
                .without("min")
                .without("max")
                .filter(member -> !member.name().equals("decimals") || Loose.isTruthy(member.value()));
    }

    /** What time series know: whether and how the axis is drawn. */
    JsonObject custom() {
        if (axis.isEmpty()) {
            return JsonObject.empty();
        }
        JsonObject.Builder custom = JsonObject.builder().put("axisPlacement", isHidden() ? "hidden" : "auto");
        if (Loose.isTruthy(axis, "label")) {
            custom.put("axisLabel", axis.find("label").orElseThrow());
        }
        double base = base();
        if (SCALES.contains(base)) {
            custom.put(
                    "scaleDistribution",
                    JsonObject.builder().put("type", "log").put("log", base).build());
        }
        return custom.build();
    }

    /** Whether the scale is one that time series do not have. */
    boolean isOddScale() {
        return base() > 1 && !SCALES.contains(base());
    }

    private boolean isHidden() {
        return !axis.isEmpty() && !Loose.isTruthy(axis, "show");
    }

    private double base() {
        return Loose.number(axis.get("logBase")).orElse(1);
    }

    /** The properties that move a series from the left axis to this one. */
    List<JsonObject> asRightOf(GraphAxis left) {
        List<JsonObject> properties = new ArrayList<>(differences("", standard(), left.standard()));
        properties.add(Overrides.property("custom.axisPlacement", Json.of(isHidden() ? "hidden" : "right")));
        properties.addAll(differences("custom.", custom().without("axisPlacement"), left.custom()));
        return properties;
    }

    private static List<JsonObject> differences(String prefix, JsonObject right, JsonObject left) {
        return right.members().stream()
                .filter(member -> !member.value().equals(left.get(member.name())))
                .map(member -> Overrides.property(prefix + member.name(), member.value()))
                .toList();
    }
}
