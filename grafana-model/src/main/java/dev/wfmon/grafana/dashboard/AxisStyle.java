package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * How a graph draws its axes.
 *
 * <pre>{@code
 * panel.axisLabel("Tasks").axisSoftMax(10).axisPlacement(AxisPlacement.RIGHT);
 * }</pre>
 *
 * @param <F> the panel or override itself
 */
public sealed interface AxisStyle<F> extends FieldConfig<F> permits GraphPanel, GraphStyle {

    default F axisLabel(String label) {
        return field("custom.axisLabel", Json.of(label));
    }

    default F axisPlacement(AxisPlacement placement) {
        return field("custom.axisPlacement", placement.json());
    }

    /** The width of the axis instead of what its labels need, so that graphs below one another line up. */
    default F axisWidth(int pixels) {
        return field("custom.axisWidth", Json.of(pixels));
    }

    /** The lower end of the axis as long as no value lies below. */
    default F axisSoftMin(double min) {
        return field("custom.axisSoftMin", Json.of(min));
    }

    /** The upper end of the axis as long as no value lies above. */
    default F axisSoftMax(double max) {
        return field("custom.axisSoftMax", Json.of(max));
    }

    /** Puts 0 in the middle. */
    default F axisCenteredZero() {
        return field("custom.axisCenteredZero", Json.of(true));
    }

    /** Paints the axis in the colour of its series. */
    default F axisInSeriesColor() {
        return field("custom.axisColorMode", Json.of("series"));
    }

    default F axisBorder() {
        return field("custom.axisBorderShow", Json.of(true));
    }

    default F noGridLines() {
        return field("custom.axisGridShow", Json.of(false));
    }

    /** A logarithmic axis of the given base, 2 or 10; 0 and below have no place on it. */
    default F logarithmic(int base) {
        return scale(JsonObject.builder().put("type", "log").put("log", base));
    }

    /** A logarithmic axis for values of both signs, which is linear between the threshold and its negative. */
    default F symmetricLogarithmic(int base, double linearThreshold) {
        return scale(
                JsonObject.builder().put("type", "symlog").put("log", base).put("linearThreshold", linearThreshold));
    }

    private F scale(JsonObject.Builder distribution) {
        return field("custom.scaleDistribution", distribution.build());
    }
}
