package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The settings of single series of a graph, as an override. */
record GraphSeries(JsonObject panel, JsonObject series, GraphAxis left, GraphAxis right, Notes notes) {

    private static final Pattern REGEX = Pattern.compile("([/~@;%#'])(.*?)\\1([gimsuy]*)");
    private static final Set<String> DASHES = Set.of("dashes", "dashLength", "spaceLength");
    private static final Set<String> NO_SETTINGS = Set.of("alias", "$$hashKey");

    Optional<JsonObject> override() {
        String alias = series.string("alias").orElse("");
        List<JsonObject> properties = new ArrayList<>();
        for (JsonObject.Member member : series.members()) {
            properties.addAll(properties(member.name(), member.value()));
        }
        if (DASHES.stream().anyMatch(series::has)) {
            properties.add(Overrides.property("custom.lineStyle", dashes()));
        }
        String matcher = REGEX.matcher(alias).matches() ? "byRegexp" : "byName";
        return alias.isEmpty() || properties.isEmpty()
                ? Optional.empty()
                : Optional.of(Overrides.of(matcher, Json.of(alias), properties));
    }

    private List<JsonObject> properties(String name, Json value) {
        boolean isOn = Loose.isTruthy(value);
        return switch (name) {
            case "yaxis" -> Json.of(2).equals(value) ? right.asRightOf(left) : List.of();
            case "fill" -> tenfold("custom.fillOpacity", value, 0);
            case "fillBelowTo" -> one("custom.fillBelowTo", value);
            case "fillGradient" -> isOn ? gradient(value) : List.of();
            case "points" -> one("custom.showPoints", Json.of(isOn ? "always" : "never"));
            case "bars" -> isOn ? bars() : one("custom.drawStyle", Json.of("line"));
            case "lines" -> isOn ? one("custom.drawStyle", Json.of("line")) : one("custom.lineWidth", Json.of(0));
            case "linewidth" -> one("custom.lineWidth", value);
            case "pointradius" -> radius(value);
            case "stack" -> one("custom.stacking", stacking(value));
            case "color" -> one("color", Overrides.fixedColor(value));
            case "transform" -> one("custom.transform", Json.of(isNegative(value) ? "negative-Y" : "constant"));
            default -> other(name);
        };
    }

    private List<JsonObject> other(String name) {
        if (!DASHES.contains(name) && !NO_SETTINGS.contains(name)) {
            notes.lost("a series had the setting " + name, Notes.panel(panel));
        }
        return List.of();
    }

    private static List<JsonObject> one(String id, Json value) {
        return List.of(Overrides.property(id, value));
    }

    /** From a scale of 10 to one of 100. */
    private static List<JsonObject> tenfold(String id, Json value, double otherwise) {
        return one(id, Json.of(Loose.number(value).orElse(otherwise) * 10));
    }

    private static List<JsonObject> gradient(Json value) {
        List<JsonObject> properties = new ArrayList<>(one("custom.fillGradient", Json.of("opacity")));
        properties.addAll(tenfold("custom.fillOpacity", value, 0));
        return properties;
    }

    private static List<JsonObject> bars() {
        return List.of(
                Overrides.property("custom.drawStyle", Json.of("bars")),
                Overrides.property("custom.fillOpacity", Json.of(100)));
    }

    private static List<JsonObject> radius(Json value) {
        var radius = Loose.number(value);
        return radius.isPresent() ? one("custom.pointSize", Json.of(2 + radius.getAsDouble() * 2)) : List.of();
    }

    /** Stacked or not, in the group that a text names. */
    private static JsonObject stacking(Json value) {
        return JsonObject.builder()
                .put("mode", Loose.isTruthy(value) ? "normal" : "none")
                .put("group", value instanceof JsonString group ? group : Json.of("A"))
                .build();
    }

    private static boolean isNegative(Json value) {
        return value.asString().filter("negative-Y"::equals).isPresent();
    }

    private JsonObject dashes() {
        JsonObject.Builder style = JsonObject.builder();
        DASHES.forEach(name -> panel.find(name).ifPresent(value -> style.put(name, value)));
        DASHES.forEach(name -> series.find(name).ifPresent(value -> style.put(name, value)));
        return GraphFields.dashes(style.build());
    }
}
