package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Shapes, icons and texts at places of your own, which follow the data.
 *
 * <pre>{@code
 * Panel.canvas("Plant")
 *         .query(Query.instant("pump_pressure").legend("pressure"))
 *         .element(CanvasElement.rectangle("pump").place(20, 20, 120, 60).connectTo("pressure"))
 *         .element(CanvasElement.metricValue("pressure", "pressure").place(220, 20, 120, 60));
 * }</pre>
 */
public final class CanvasPanel extends FieldPanel<CanvasPanel> {

    private final List<JsonObject> elements = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    CanvasPanel(String title) {
        super("canvas", title, new Size(12, 10), ColorMode.THRESHOLDS);
        option("inlineEditing", Json.of(true));
        option("showAdvancedTypes", Json.of(true));
        option("panZoom", Json.of(false));
        option("zoomToContent", Json.of(false));
        option("root.name", Json.of("Root"));
        option("root.type", Json.of("frame"));
        option("root.elements", JsonArray.of());
        option("tooltip.mode", Json.of("single"));
    }

    /** Adds an element above those before it. */
    public CanvasPanel element(CanvasElement element) {
        Check.that(
                names.add(element.name()),
                "Two elements of the panel \"" + title() + "\" have the name \"" + element.name() + "\"");
        elements.add(element.json());
        return option("root.elements", JsonArray.of(elements));
    }

    public CanvasPanel background(Color color) {
        return option("root.background.color.fixed", color.json());
    }

    public CanvasPanel noInlineEditing() {
        return option("inlineEditing", Json.of(false));
    }

    /** Lets people move and zoom, and starts with all elements in sight. */
    public CanvasPanel panAndZoom() {
        option("panZoom", Json.of(true));
        return option("zoomToContent", Json.of(true));
    }

    public CanvasPanel noTooltip() {
        return option("tooltip.mode", Json.of("none"));
    }
}
