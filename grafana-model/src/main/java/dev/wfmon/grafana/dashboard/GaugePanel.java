package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * A dial for each series.
 *
 * <pre>{@code
 * Panel.gauge("Success rate")
 *         .query(Query.instant("sum(succeeded) / sum(finished)"))
 *         .unit(Unit.PERCENT_UNIT)
 *         .min(0)
 *         .max(1);
 * }</pre>
 */
public final class GaugePanel extends ReducedPanel<GaugePanel> {

    GaugePanel(String title) {
        super("gauge", title, new Size(6, 6), ColorMode.THRESHOLDS);
        orientation(Orientation.AUTO);
        option("showThresholdLabels", Json.of(false));
        option("showThresholdMarkers", Json.of(true));
    }

    public GaugePanel orientation(Orientation orientation) {
        return option("orientation", orientation.json());
    }

    /** Writes the thresholds at the dial. */
    public GaugePanel thresholdLabels() {
        return option("showThresholdLabels", Json.of(true));
    }

    public GaugePanel noThresholdMarkers() {
        return option("showThresholdMarkers", Json.of(false));
    }
}
