package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * Points at two numbers of each row, with their size and colour by others.
 *
 * <pre>{@code
 * Panel.xyChart("Duration by size")
 *         .query(Query.table("task_duration_seconds"))
 *         .series(XySeries.of("lines", "Value").name("Tasks").color("priority"))
 *         .pointSize(6);
 * }</pre>
 */
public final class XyChartPanel extends GraphPanel<XyChartPanel> {

    XyChartPanel(String title) {
        super("xychart", title, new Size(12, 10), ColorMode.PALETTE_CLASSIC);
        option("mapping", Json.of("auto"));
        option("series", JsonArray.of(JsonObject.empty()));
    }

    /** The series, all at once; without any, the first number of each frame is drawn against the others. */
    public XyChartPanel series(XySeries... series) {
        option("mapping", Json.of("manual"));
        return option(
                "series",
                JsonArray.of(List.of(series).stream().map(XySeries::json).toList()));
    }

    public XyChartPanel show(XyMarks marks) {
        return field("custom.show", marks.json());
    }

    public XyChartPanel pointSize(int pixels) {
        return field("custom.pointSize.fixed", Json.of(pixels));
    }

    /** The sizes between which the field of a series' size moves its points. */
    public XyChartPanel pointSizes(int minPixels, int maxPixels) {
        field("custom.pointSize.min", Json.of(minPixels));
        return field("custom.pointSize.max", Json.of(maxPixels));
    }

    public XyChartPanel squares() {
        return field("custom.pointShape", Json.of("square"));
    }

    public XyChartPanel pointStrokeWidth(int pixels) {
        return field("custom.pointStrokeWidth", Json.of(pixels));
    }

    public XyChartPanel lineStyle(LineStyle style) {
        return field("custom.lineStyle", style.json());
    }
}
