package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * How a graph draws its lines, bars and axes.
 *
 * <pre>{@code
 * panel.drawStyle(DrawStyle.BARS).stacking(Stacking.NORMAL).axisLabel("Tasks");
 * }</pre>
 *
 * @param <F> the panel or override itself
 */
public sealed interface GraphStyle<F> extends FieldConfig<F> permits TimeSeriesPanel, FieldOverride {

    default F drawStyle(DrawStyle style) {
        return field("custom.drawStyle", style.json());
    }

    default F lineInterpolation(LineInterpolation interpolation) {
        return field("custom.lineInterpolation", interpolation.json());
    }

    default F lineWidth(int pixels) {
        return field("custom.lineWidth", Json.of(pixels));
    }

    /** From 0, nothing, to 100, solid. */
    default F fillOpacity(int percent) {
        return field("custom.fillOpacity", Json.of(percent));
    }

    default F gradient(GradientMode mode) {
        return field("custom.gradientMode", mode.json());
    }

    default F stacking(Stacking stacking) {
        JsonObject value = JsonObject.builder()
                .put("mode", stacking.json())
                .put("group", "A")
                .build();
        return field("custom.stacking", value);
    }

    default F points(Visibility visibility) {
        return field("custom.showPoints", visibility.json());
    }

    /** Joins points over gaps. */
    default F connectGaps() {
        return field("custom.spanNulls", Json.of(true));
    }

    default F axisLabel(String label) {
        return field("custom.axisLabel", Json.of(label));
    }

    default F axisPlacement(AxisPlacement placement) {
        return field("custom.axisPlacement", placement.json());
    }

    /** The lower end of the axis as long as no value lies below. */
    default F axisSoftMin(double min) {
        return field("custom.axisSoftMin", Json.of(min));
    }

    /** The upper end of the axis as long as no value lies above. */
    default F axisSoftMax(double max) {
        return field("custom.axisSoftMax", Json.of(max));
    }

    /** A logarithmic axis of the given base, 2 or 10. */
    default F logarithmic(int base) {
        JsonObject value =
                JsonObject.builder().put("type", "log").put("log", base).build();
        return field("custom.scaleDistribution", value);
    }

    default F showThresholds(ThresholdStyle style) {
        return field(
                "custom.thresholdsStyle",
                JsonObject.builder().put("mode", style.json()).build());
    }
}
