package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.elsewhere;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * A grid of v2 that follows the width of the screen, with the places that it has on a wide one.
 *
 * @param columns how many panels stand side by side
 * @param rowHeight how high each is, in lines of the grid of v1
 */
record AutoGrid(int columns, int rowHeight) {

    /** The columns of the grid of v1. */
    static final int WIDTH = 24;

    private static final int USUAL_COLUMNS = 3;

    /** The height of a line and of the space below it, in pixels. */
    private static final double LINE = 38;

    private static final int HIGHEST = 1_000;

    /** Heights in lines, as Grafana takes them over. */
    private static final Map<String, Integer> HEIGHTS = Map.of("short", 5, "standard", 9, "tall", 14);

    private static final int USUAL_HEIGHT = 9;

    private static final Translation HEIGHT_MODE = Values.choice("short", "standard", "tall", "custom");

    private static final Mapping LAYOUT = Mapping.of(
            elsewhere(Form.V2, "kind"),
            elsewhere(Form.V2, "spec/items"),
            elsewhere(Form.V2, "spec/maxColumnCount"),
            elsewhere(Form.V2, "spec/rowHeightMode"),
            elsewhere(Form.V2, "spec/rowHeight"));

    static AutoGrid of(Source layout) {
        layout.at("kind")
                .ifPresent(kind -> kind.tell(
                        Loss.Kind.ALTERED,
                        "v1 has only fixed places: columns and heights no longer follow the screen"));
        LAYOUT.object(layout);
        double columns = number(layout, "spec/maxColumnCount", USUAL_COLUMNS);
        return new AutoGrid((int) Math.clamp(columns, 1, WIDTH), height(layout));
    }

    private static int height(Source layout) {
        double pixels = number(layout, "spec/rowHeight", 0);
        Optional<Json> mode = layout.at("spec/rowHeightMode").flatMap(HEIGHT_MODE::of);
        return pixels > 0 && mode.filter(Json.of("custom")::equals).isPresent()
                ? (int) Math.clamp(Math.ceil(pixels / LINE), 1, HIGHEST)
                : mode.flatMap(Json::asString).map(HEIGHTS::get).orElse(USUAL_HEIGHT);
    }

    private static double number(Source layout, String place, double usual) {
        return layout.at(place)
                .flatMap(Values.NUMBER::of)
                .map(number -> ((JsonNumber) number).value().doubleValue())
                .orElse(usual);
    }

    /** Where the panel of an index stands, the first line being at the top. */
    JsonObject place(int index, long top) {
        int width = WIDTH / columns;
        return box((long) index % columns * width, top + (long) index / columns * rowHeight, width, rowHeight);
    }

    /** How many lines that many panels take. */
    long height(int panels) {
        return (long) Math.ceilDiv(panels, columns) * rowHeight;
    }

    static JsonObject box(long x, long y, long width, long height) {
        return JsonObject.builder()
                .put("x", x)
                .put("y", y)
                .put("w", width)
                .put("h", height)
                .build();
    }
}
