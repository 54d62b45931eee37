package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * Bars over categories, one category for each row of a table.
 *
 * <pre>{@code
 * Panel.barChart("Failures")
 *         .query(Query.table("sum by (agent, reason) (failures_total)"))
 *         .xField("agent")
 *         .stacking(Stacking.NORMAL)
 *         .orientation(Orientation.HORIZONTAL);
 * }</pre>
 */
public final class BarChartPanel extends GraphPanel<BarChartPanel> implements GradientStyle<BarChartPanel> {

    BarChartPanel(String title) {
        super("barchart", title, new Size(12, 8), ColorMode.PALETTE_CLASSIC);
        orientation(Orientation.AUTO);
        labelRotation(0);
        labelSpacing(0);
        showValues(Visibility.AUTO);
        stacking(Stacking.NONE);
        groupWidth(0.7);
        barWidth(0.97);
        barRadius(0);
        option("fullHighlight", Json.of(false));
    }

    public BarChartPanel orientation(Orientation orientation) {
        return option("orientation", orientation.json());
    }

    /** The field of the categories, by default the first text or time. */
    public BarChartPanel xField(String field) {
        return option("xField", Json.of(field));
    }

    /** The field that gives each bar its colour. */
    public BarChartPanel colorByField(String field) {
        return option("colorByField", Json.of(field));
    }

    public BarChartPanel stacking(Stacking stacking) {
        return option("stacking", stacking.json());
    }

    public BarChartPanel showValues(Visibility visibility) {
        return option("showValue", visibility.json());
    }

    /** The size of the values at the bars, which otherwise follows from their number. */
    public BarChartPanel valueSize(int pixels) {
        return option("text.valueSize", Json.of(pixels));
    }

    /** The share of its room that a bar fills, from 0 to 1. */
    public BarChartPanel barWidth(double share) {
        return option("barWidth", Json.of(share));
    }

    /** The share of its room that the bars of a category fill, from 0 to 1. */
    public BarChartPanel groupWidth(double share) {
        return option("groupWidth", Json.of(share));
    }

    /** How round a bar is, from 0 to 0.5. */
    public BarChartPanel barRadius(double share) {
        return option("barRadius", Json.of(share));
    }

    /** Turns the names of the categories, from -90 to 90. */
    public BarChartPanel labelRotation(int degrees) {
        return option("xTickLabelRotation", Json.of(degrees));
    }

    /** The least room between two names of categories; below 0, names are left out from the right. */
    public BarChartPanel labelSpacing(int pixels) {
        return option("xTickLabelSpacing", Json.of(pixels));
    }

    public BarChartPanel labelMaxLength(int characters) {
        return option("xTickLabelMaxLength", Json.of(characters));
    }

    /** Lights up the whole height of a category under the pointer. */
    public BarChartPanel fullHighlight() {
        return option("fullHighlight", Json.of(true));
    }

    public BarChartPanel showThresholds(ThresholdStyle style) {
        return field("custom.thresholdsStyle", style.asMode());
    }
}
