package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the columns that a pattern names are shown, as it was written for the table of Angular times. */
record TableStyle(JsonObject style) {

    private static final Map<String, String> CELLS =
            Map.of("cell", "color-background", "row", "color-background", "value", "color-text");

    /** The style as that of all columns. */
    JsonObject defaults() {
        JsonObject.Builder defaults = JsonObject.builder();
        set("unit").ifPresent(unit -> defaults.put("unit", unit));
        set("decimals").ifPresent(decimals -> defaults.put("decimals", decimals));
        set("alias").ifPresent(alias -> defaults.put("displayName", alias));
        JsonObject.Builder custom = JsonObject.builder();
        alignment().ifPresent(align -> custom.put("align", align));
        cells().ifPresent(cells -> custom.put("cellOptions", cells));
        defaults.put("custom", custom.build());
        ThresholdSteps.ofLists(style).ifPresent(steps -> defaults.put("thresholds", steps));
        return defaults.build();
    }

    /** The style as that of the columns that it names. */
    JsonObject override() {
        String pattern = style.string("pattern").orElse("");
        boolean isRegex = pattern.length() > 1 && pattern.startsWith("/") && pattern.endsWith("/");
        return Overrides.of(isRegex ? "byRegexp" : "byName", Json.of(pattern), properties());
    }

    private List<JsonObject> properties() {
        List<JsonObject> properties = new ArrayList<>();
        set("alias").filter(Loose::isTruthy).ifPresent(alias -> properties.add(of("displayName", alias)));
        unit().ifPresent(unit -> properties.add(of("unit", unit)));
        set("decimals").ifPresent(decimals -> properties.add(of("decimals", decimals)));
        if (isOf("hidden")) {
            properties.add(of("custom.hideFrom.viz", Json.of(true)));
        }
        if (Loose.isTruthy(style, "link")) {
            properties.add(of("links", JsonArray.of(link())));
        }
        cells().ifPresent(cells -> properties.add(of("custom.cellOptions", cells)));
        alignment().ifPresent(align -> properties.add(of("custom.align", align)));
        ThresholdSteps.ofLists(style).ifPresent(steps -> properties.add(of("thresholds", steps)));
        List<JsonObject> mappings = ValueMappings.ofAngular(style, JsonObject.empty());
        if (!mappings.isEmpty()) {
            properties.add(of("mappings", JsonArray.of(mappings)));
        }
        return properties;
    }

    private static JsonObject of(String id, Json value) {
        return Overrides.property(id, value);
    }

    private boolean isOf(String type) {
        return style.string("type").filter(type::equals).isPresent();
    }

    private Optional<Json> set(String name) {
        return Tree.isSet(style, name) ? style.find(name) : Optional.empty();
    }

    /** A date's format is a unit too. */
    private Optional<Json> unit() {
        return isOf("date") && style.string("dateFormat").isPresent()
                ? style.string("dateFormat").map(format -> Json.of("time: " + format))
                : set("unit").filter(Loose::isTruthy);
    }

    /** That by the type of a column is no setting. */
    private Optional<Json> alignment() {
        return style.string("align")
                .filter(align -> !align.isEmpty() && !align.equals("auto"))
                .map(Json::of);
    }

    private Optional<JsonObject> cells() {
        return style.string("colorMode")
                .flatMap(mode -> Optional.ofNullable(CELLS.get(mode)))
                .map(type -> JsonObject.builder().put("type", type).build());
    }

    private JsonObject link() {
        return JsonObject.builder()
                .put("title", style.string("linkTooltip").orElse(""))
                .put("url", style.string("linkUrl").orElse(""))
                .put("targetBlank", style.isTrue("linkTargetBlank"))
                .build();
    }
}
