package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonArray;
import java.util.List;

/**
 * Lines, bars or points over time.
 *
 * <pre>{@code
 * Panel.timeSeries("Duration by stage")
 *         .query(Query.range("avg by (stage) (duration_seconds)").legend("{{stage}}"))
 *         .lineInterpolation(LineInterpolation.SMOOTH)
 *         .legendTable(Calculation.MEAN, Calculation.MAX);
 * }</pre>
 */
public final class TimeSeriesPanel extends GraphPanel<TimeSeriesPanel> implements GraphStyle<TimeSeriesPanel> {

    TimeSeriesPanel(String title) {
        super("timeseries", title, new Size(12, 8), ColorMode.PALETTE_CLASSIC);
    }

    /** The time axis in these zones, one below the other, instead of the zone of the dashboard. */
    public TimeSeriesPanel timezones(String... zones) {
        return option("timezone", JsonArray.ofStrings(List.of(zones)));
    }
}
