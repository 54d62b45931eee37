package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * How often which values occur, over all of the time range.
 *
 * <pre>{@code
 * Panel.histogram("Durations").query(Query.range("duration_seconds")).unit(Unit.SECONDS).bucketSize(5);
 * }</pre>
 */
public final class HistogramPanel extends GraphPanel<HistogramPanel> implements GradientStyle<HistogramPanel> {

    HistogramPanel(String title) {
        super("histogram", title, new Size(12, 8), ColorMode.PALETTE_CLASSIC);
    }

    /** About how many buckets there are, by default 30. */
    public HistogramPanel bucketCount(int buckets) {
        return option("bucketCount", Json.of(buckets));
    }

    public HistogramPanel bucketSize(double size) {
        return option("bucketSize", Json.of(size));
    }

    /** Where the first bucket starts, by default at 0. */
    public HistogramPanel bucketOffset(double offset) {
        return option("bucketOffset", Json.of(offset));
    }

    /** One histogram of all series. */
    public HistogramPanel combine() {
        return option("combine", Json.of(true));
    }

    public HistogramPanel stacking(Stacking stacking) {
        return field("custom.stacking", stacking.ofGroup("A"));
    }
}
