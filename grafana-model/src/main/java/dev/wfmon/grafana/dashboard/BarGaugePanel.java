package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * A bar for each series.
 *
 * <pre>{@code
 * Panel.barGauge("Waiting")
 *         .query(Query.instant("max by (point) (wait_seconds)").legend("{{point}}"))
 *         .style(BarGaugeStyle.LCD);
 * }</pre>
 */
public final class BarGaugePanel extends ReducedPanel<BarGaugePanel> {

    BarGaugePanel(String title) {
        super("bargauge", title, new Size(12, 8), ColorMode.THRESHOLDS);
        style(BarGaugeStyle.GRADIENT);
        orientation(Orientation.HORIZONTAL);
        option("showUnfilled", Json.of(true));
        option("valueMode", Json.of("color"));
        option("namePlacement", Json.of("auto"));
        option("sizing", Json.of("auto"));
    }

    public BarGaugePanel style(BarGaugeStyle style) {
        return option("displayMode", style.json());
    }

    public BarGaugePanel orientation(Orientation orientation) {
        return option("orientation", orientation.json());
    }

    public BarGaugePanel showNames(NamePlacement placement) {
        return option("namePlacement", placement.json());
    }

    /** Without the values at the bars. */
    public BarGaugePanel hideValues() {
        return option("valueMode", Json.of("hidden"));
    }

    /** Bars end at their value. */
    public BarGaugePanel hideUnfilled() {
        return option("showUnfilled", Json.of(false));
    }
}
