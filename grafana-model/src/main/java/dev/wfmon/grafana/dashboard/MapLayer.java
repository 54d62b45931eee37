package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * A layer of a map.
 *
 * <pre>{@code
 * MapLayer.markers("Sites").coordinates("lat", "lon").colorByField("state").textByField("name");
 * MapLayer.heatmap("Density").geohash("hash");
 * MapLayer.of("photos", "Photos").config("crop", Json.of(false));
 * }</pre>
 */
public final class MapLayer {

    private final JsonObject json;

    private MapLayer(JsonObject json) {
        this.json = json;
    }

    /** A layer of any type by Grafana's name, without settings. */
    public static MapLayer of(String type, String name) {
        return new MapLayer(JsonObject.builder()
                .put("type", type)
                .put("name", name)
                .put("config", JsonObject.empty())
                .build());
    }

    private static MapLayer ofData(String type, String name) {
        return of(type, name).set("location.mode", Json.of("auto")).set("tooltip", Json.of(true));
    }

    /** A sign for each row. */
    public static MapLayer markers(String name) {
        return ofData("markers", name).config("showLegend", Json.of(true));
    }

    public static MapLayer heatmap(String name) {
        return ofData("heatmap", name);
    }

    /** A line from row to row. */
    public static MapLayer route(String name) {
        return ofData("route", name);
    }

    /** A node graph at its places. */
    public static MapLayer network(String name) {
        return ofData("network", name);
    }

    /** Where it is night. */
    public static MapLayer dayAndNight(String name) {
        return of("dayNight", name);
    }

    /** The shapes of a GeoJSON file at an address. */
    public static MapLayer geoJson(String name, String url) {
        return of("geojson", name).config("src", Json.of(url));
    }

    /** The base map that the server is set up with. */
    public static MapLayer defaultBasemap() {
        return of("default", "Layer 0");
    }

    public static MapLayer openStreetMap() {
        return of("osm-standard", "OpenStreetMap");
    }

    /** A base map of CARTO; the theme is {@code auto}, {@code light} or {@code dark}. */
    public static MapLayer carto(String theme) {
        return of("carto", "CARTO").config("theme", Json.of(theme)).config("showLabels", Json.of(true));
    }

    /** A base map of tiles at an address with <code>{x}</code>, <code>{y}</code> and <code>{z}</code> in it. */
    public static MapLayer tiles(String url, String attribution) {
        return of("xyz", "Tiles").config("url", Json.of(url)).config("attribution", Json.of(attribution));
    }

    /** The fields of latitude and longitude; without these words, Grafana looks for fields by their names. */
    public MapLayer coordinates(String latitude, String longitude) {
        return set("location.mode", Json.of("coords"))
                .set("location.latitude", Json.of(latitude))
                .set("location.longitude", Json.of(longitude));
    }

    public MapLayer geohash(String field) {
        return set("location.mode", Json.of("geohash")).set("location.geohash", Json.of(field));
    }

    /** Finds places by name, such as country codes, in a gazetteer at an address. */
    public MapLayer lookup(String field, String gazetteer) {
        return set("location.mode", Json.of("lookup"))
                .set("location.lookup", Json.of(field))
                .set("location.gazetteer", Json.of(gazetteer));
    }

    /** Only the answer to the query of that letter. */
    public MapLayer ofQuery(String refId) {
        return set("filterData.id", Json.of("byRefId")).set("filterData.options", Json.of(refId));
    }

    public MapLayer color(Color color) {
        return config("style.color.fixed", color.json());
    }

    public MapLayer colorByField(String field) {
        return config("style.color.field", Json.of(field));
    }

    public MapLayer size(int pixels) {
        return config("style.size.fixed", Json.of(pixels))
                .config("style.size.min", Json.of(2))
                .config("style.size.max", Json.of(15));
    }

    public MapLayer sizeByField(String field, int minPixels, int maxPixels) {
        return size(minPixels)
                .config("style.size.field", Json.of(field))
                .config("style.size.min", Json.of(minPixels))
                .config("style.size.max", Json.of(maxPixels));
    }

    public MapLayer textByField(String field) {
        return config("style.text.mode", Json.of("field")).config("style.text.field", Json.of(field));
    }

    /** From 0, not seen, to 1, solid. */
    public MapLayer opacity(double share) {
        return set("opacity", Json.of(share));
    }

    public MapLayer noLegend() {
        return config("showLegend", Json.of(false));
    }

    public MapLayer noTooltip() {
        return set("tooltip", Json.of(false));
    }

    /** Sets anything that only this type of layer knows, by Grafana's path. */
    public MapLayer config(String path, Json value) {
        return set("config." + path, value);
    }

    private MapLayer set(String path, Json value) {
        return new MapLayer(Settings.with(json, path, value));
    }

    JsonObject json() {
        return json;
    }
}
