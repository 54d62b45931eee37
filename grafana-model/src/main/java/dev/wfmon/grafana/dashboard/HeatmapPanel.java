package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * How often which values occur over time, in colours.
 *
 * <pre>{@code
 * Panel.heatmap("Durations")
 *         .query(Query.heatmap("sum by (le) (increase(duration_seconds_bucket[$__rate_interval]))"))
 *         .unit(Unit.SECONDS);
 * }</pre>
 */
public final class HeatmapPanel extends QueryPanel<HeatmapPanel> {

    HeatmapPanel(String title) {
        super("heatmap", title, new Size(12, 8));
        option("calculate", Json.of(false));
        option("cellGap", Json.of(1));
        option("color.mode", Json.of("scheme"));
        scheme("Oranges");
        option("color.scale", Json.of("exponential"));
        option("color.exponent", Json.of(0.5));
        option("color.steps", Json.of(64));
        option("color.reverse", Json.of(false));
        option("color.fill", Json.of("dark-orange"));
        option("exemplars.color", Json.of("rgba(255,0,255,0.7)"));
        option("filterValues.le", Json.of(1e-9));
        option("legend.show", Json.of(true));
        option("rowsFrame.layout", Json.of("auto"));
        option("showValue", Json.of("never"));
        option("tooltip.mode", Json.of("single"));
        option("tooltip.yHistogram", Json.of(false));
        option("yAxis.axisPlacement", Json.of("left"));
    }

    /** What the bounds of the buckets are measured in. */
    public HeatmapPanel unit(Unit unit) {
        return option("yAxis.unit", Json.of(unit.id()));
    }

    /** A colour scheme by Grafana's name, such as {@code Blues} or {@code Spectral}. */
    public HeatmapPanel scheme(String name) {
        return option("color.scheme", Json.of(name));
    }

    public HeatmapPanel axisLabel(String label) {
        return option("yAxis.axisLabel", Json.of(label));
    }

    /** Sorts plain values into buckets, for series that are no histogram. */
    public HeatmapPanel calculateBuckets() {
        return option("calculate", Json.of(true));
    }

    public HeatmapPanel decimals(int decimals) {
        return option("yAxis.decimals", Json.of(decimals));
    }

    /** The values between which the colours change; without it, those that there are. */
    public HeatmapPanel colorRange(double min, double max) {
        option("color.min", Json.of(min));
        return option("color.max", Json.of(max));
    }

    public HeatmapPanel showValues(Visibility visibility) {
        return option("showValue", visibility.json());
    }

    /** The links of a cell, all at once. */
    public HeatmapPanel links(Link... links) {
        return attribute("fieldConfig", Link.fieldConfig(links));
    }

    /** The same with buckets as wide as a duration, such as {@code 1m}, and about so many for the values. */
    public HeatmapPanel calculateBuckets(String width, int count) {
        calculateBuckets();
        buckets("xBuckets", "size", width);
        return buckets("yBuckets", "count", String.valueOf(count));
    }

    private HeatmapPanel buckets(String axis, String mode, String value) {
        option("calculation." + axis + ".mode", Json.of(mode));
        return option("calculation." + axis + ".value", Json.of(value));
    }

    /** Shows the buckets of the point under the pointer as a histogram. */
    public HeatmapPanel tooltipHistogram() {
        return option("tooltip.yHistogram", Json.of(true));
    }
}
