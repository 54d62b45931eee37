package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A map of the world with layers of data upon it.
 *
 * <pre>{@code
 * Panel.geomap("Sites")
 *         .query(Query.table("site_load"))
 *         .layer(MapLayer.markers("Load").coordinates("lat", "lon").sizeByField("Value", 4, 20))
 *         .basemap(MapLayer.openStreetMap())
 *         .view(MapView.EUROPE);
 * }</pre>
 */
public final class GeomapPanel extends FieldPanel<GeomapPanel> {

    private final List<JsonObject> layers = new ArrayList<>();

    GeomapPanel(String title) {
        super("geomap", title, new Size(12, 10), ColorMode.THRESHOLDS);
        view(MapView.WORLD);
        control(MapControl.ZOOM_BUTTONS, true);
        control(MapControl.MOUSE_WHEEL, true);
        control(MapControl.ATTRIBUTION, true);
        control(MapControl.SCALE, false);
        control(MapControl.MEASURE, false);
        control(MapControl.DEBUG, false);
        basemap(MapLayer.defaultBasemap());
        option("layers", JsonArray.of());
        option("tooltip.mode", Json.of("details"));
    }

    /** What the map shows first. */
    public GeomapPanel view(MapView view) {
        return option("view", view.json());
    }

    /** Adds a layer above those before it. */
    public GeomapPanel layer(MapLayer layer) {
        layers.add(layer.json());
        return option("layers", JsonArray.of(layers));
    }

    /** The map below the layers. */
    public GeomapPanel basemap(MapLayer basemap) {
        return option("basemap", basemap.json());
    }

    public GeomapPanel control(MapControl control, boolean isShown) {
        return option("controls." + control.keyword(), Json.of(isShown));
    }

    public GeomapPanel noTooltip() {
        return option("tooltip.mode", Json.of("none"));
    }
}
