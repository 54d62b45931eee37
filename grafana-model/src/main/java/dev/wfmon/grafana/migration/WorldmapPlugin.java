package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The map of the world with circles is a geomap with a layer of markers. */
final class WorldmapPlugin implements PanelPlugin {

    private static final Map<String, String> CENTERS = Map.of(
            "(0°, 0°)", "zero",
            "North America", "north-america",
            "Europe", "europe",
            "West Asia", "west-asia",
            "SE Asia", "se-asia",
            "Last GeoHash", "coords");

    private static final Map<String, String> GAZETTEERS = Map.of(
            "countries", "public/gazetteer/countries.json",
            "countries_3letter", "public/gazetteer/countries.json",
            "states", "public/gazetteer/usa-states.json");

    @Override
    public JsonObject upgrade(JsonObject panel, Notes notes) {
        String locations = panel.string("locationData").orElse("");
        Optional<String> reducer =
                panel.string("valueName").flatMap(Reducers::find).filter(id -> !locations.isEmpty());
        if (!locations.isEmpty() && !GAZETTEERS.containsKey(locations)) {
            notes.lost("a geomap finds no places by " + locations, Notes.panel(panel));
        }
        JsonObject.Builder defaults = JsonObject.builder();
        Loose.number(panel.get("decimals")).ifPresent(decimals -> defaults.put("decimals", decimals));
        ThresholdSteps.ofText(panel).ifPresent(steps -> defaults.put("thresholds", steps));
        JsonObject map = AngularFields.without(panel)
                .with("type", Json.of("geomap"))
                .with("fieldConfig", FieldConfigs.of(defaults.build(), List.of()))
                .with("options", options(panel, reducer.isPresent() ? locations : ""));
        return Transformations.append(
                map,
                reducer.stream().map(id -> Transformations.reduce(List.of(id))).toList());
    }

    private static JsonObject options(JsonObject panel, String locations) {
        JsonObject controls = JsonObject.builder()
                .put("showZoom", true)
                .put("mouseWheelZoom", Loose.isTruthy(panel, "mouseWheelZoom"))
                .build();
        return JsonObject.builder()
                .put("view", view(panel))
                .put("controls", controls)
                .put(
                        "basemap",
                        JsonObject.builder()
                                .put("type", "default")
                                .put("name", "Basemap")
                                .build())
                .put("layers", List.of(markers(panel, locations)))
                .put("tooltip", JsonObject.builder().put("mode", "details").build())
                .build();
    }

    private static JsonObject view(JsonObject panel) {
        JsonObject.Builder view = JsonObject.builder();
        panel.string("mapCenter")
                .flatMap(center -> Optional.ofNullable(CENTERS.get(center)))
                .ifPresent(id -> view.put("id", id));
        Loose.number(panel.get("mapCenterLatitude")).ifPresent(latitude -> view.put("lat", latitude));
        Loose.number(panel.get("mapCenterLongitude")).ifPresent(longitude -> view.put("lon", longitude));
        Loose.number(panel.get("initialZoom")).ifPresent(zoom -> view.put("zoom", zoom));
        return view.build();
    }

    private static JsonObject markers(JsonObject panel, String locations) {
        JsonObject size = JsonObject.builder()
                .put("fixed", 5)
                .put("min", Loose.number(panel.get("circleMinSize")).orElse(2))
                .put("max", Loose.number(panel.get("circleMaxSize")).orElse(15))
                .build();
        JsonObject style = JsonObject.builder().put("size", size).build();
        JsonObject config =
                JsonObject.builder().put("style", style).put("showLegend", true).build();
        return JsonObject.builder()
                .put("type", "markers")
                .put("name", "")
                .put("config", config)
                .put("location", location(locations))
                .put("tooltip", true)
                .build();
    }

    private static JsonObject location(String locations) {
        return Optional.ofNullable(GAZETTEERS.get(locations))
                .map(gazetteer -> JsonObject.builder()
                        .put("mode", "lookup")
                        .put("gazetteer", gazetteer)
                        .build())
                .orElse(JsonObject.builder().put("mode", "auto").build());
    }
}
