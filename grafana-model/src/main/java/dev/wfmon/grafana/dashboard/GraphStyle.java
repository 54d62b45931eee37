package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import java.time.Duration;

/**
 * How a graph draws its lines and bars.
 *
 * <pre>{@code
 * panel.drawStyle(DrawStyle.BARS).stacking(Stacking.NORMAL).axisLabel("Tasks");
 * }</pre>
 *
 * @param <F> the panel or override itself
 */
public sealed interface GraphStyle<F> extends AxisStyle<F>, FillStyle<F>, GradientStyle<F>
        permits TimeSeriesPanel, TrendPanel, CandlestickPanel, FieldOverride {

    default F drawStyle(DrawStyle style) {
        return field("custom.drawStyle", style.json());
    }

    default F lineInterpolation(LineInterpolation interpolation) {
        return field("custom.lineInterpolation", interpolation.json());
    }

    default F lineStyle(LineStyle style) {
        return field("custom.lineStyle", style.json());
    }

    /** Fills the room down to the field of that name. */
    default F fillBelowTo(String field) {
        return field("custom.fillBelowTo", Json.of(field));
    }

    default F stacking(Stacking stacking) {
        return field("custom.stacking", stacking.ofGroup("A"));
    }

    /** Stacks fields of one group upon each other and those of other groups apart. */
    default F stacking(Stacking stacking, String group) {
        return field("custom.stacking", stacking.ofGroup(group));
    }

    default F points(Visibility visibility) {
        return field("custom.showPoints", visibility.json());
    }

    /** Writes values at their points, as far as there is room. */
    default F showValues() {
        return field("custom.showValues", Json.of(true));
    }

    default F pointSize(int pixels) {
        return field("custom.pointSize", Json.of(pixels));
    }

    /** Whether a bar stands before, at or after its time. */
    default F barAlignment(BarAlignment alignment) {
        return field("custom.barAlignment", Json.of(alignment.code()));
    }

    /** The share of its room that a bar fills, from 0 to 1. */
    default F barWidth(double share) {
        return field("custom.barWidthFactor", Json.of(share));
    }

    /** Joins points over gaps. */
    default F connectGaps() {
        return field("custom.spanNulls", Json.of(true));
    }

    /** Joins points over gaps shorter than this. */
    default F connectGaps(Duration shorterThan) {
        return field("custom.spanNulls", Json.of(shorterThan.toMillis()));
    }

    /** Leaves a gap between points that are further apart than this. */
    default F disconnectAfter(Duration duration) {
        return field("custom.insertNulls", Json.of(duration.toMillis()));
    }

    /** Draws values below the axis, as for outgoing traffic. */
    default F negativeY() {
        return field("custom.transform", Json.of("negative-Y"));
    }

    default F showThresholds(ThresholdStyle style) {
        return field("custom.thresholdsStyle", style.asMode());
    }
}
