package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * What a map shows first.
 *
 * <pre>{@code
 * MapView.at(52.5, 13.4, 11);
 * MapView.fitToData().shared();
 * }</pre>
 */
public final class MapView {

    public static final MapView WORLD = named("zero", 0, 0, 1);
    public static final MapView NORTH_AMERICA = named("north-america", 40, -100, 4);
    public static final MapView SOUTH_AMERICA = named("south-america", -20, -60, 3);
    public static final MapView EUROPE = named("europe", 46, 14, 4);
    public static final MapView AFRICA = named("africa", 0, 30, 3);

    private final JsonObject json;

    private MapView(JsonObject json) {
        this.json = json;
    }

    /** A place in degrees, north and east above 0; zoom 1 is the world, 18 a house. */
    public static MapView at(double latitude, double longitude, double zoom) {
        return named("coords", latitude, longitude, zoom);
    }

    /** As much as the data of all layers needs. */
    public static MapView fitToData() {
        return named("fit", 0, 0, 15);
    }

    private static MapView named(String id, double latitude, double longitude, double zoom) {
        return new MapView(JsonObject.builder()
                .put("id", id)
                .put("lat", latitude)
                .put("lon", longitude)
                .put("zoom", zoom)
                .put("allLayers", true)
                .build());
    }

    /** Moves with the other maps of the dashboard that are shared. */
    public MapView shared() {
        return with("shared", Json.of(true));
    }

    /** Shows the world once, however wide the panel. */
    public MapView noRepeat() {
        return with("noRepeat", Json.of(true));
    }

    private MapView with(String name, Json value) {
        return new MapView(json.with(name, value));
    }

    JsonObject json() {
        return json;
    }
}
