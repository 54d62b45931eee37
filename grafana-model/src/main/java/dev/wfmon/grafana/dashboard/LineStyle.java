package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * How a line is interrupted.
 *
 * <pre>{@code
 * panel.lineStyle(LineStyle.dashes(10, 5));
 * }</pre>
 */
public record LineStyle(String fill, List<Integer> lengths) {

    public static final LineStyle SOLID = new LineStyle("solid", List.of());

    public LineStyle {
        lengths = List.copyOf(lengths);
    }

    /** Dashes and the gaps between them, in pixels. */
    public static LineStyle dashes(int dash, int gap) {
        return new LineStyle("dash", List.of(dash, gap));
    }

    /** Dots and the gaps between them, in pixels. */
    public static LineStyle dots(int gap) {
        return new LineStyle("dot", List.of(0, gap));
    }

    JsonObject json() {
        JsonObject json = JsonObject.builder().put("fill", fill).build();
        return lengths.isEmpty()
                ? json
                : json.with("dash", JsonArray.of(lengths.stream().map(Json::of).toList()));
    }
}
