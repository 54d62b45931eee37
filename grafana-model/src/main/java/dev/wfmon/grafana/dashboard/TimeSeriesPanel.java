package dev.wfmon.grafana.dashboard;

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
public final class TimeSeriesPanel extends FieldPanel<TimeSeriesPanel>
        implements GraphStyle<TimeSeriesPanel>, LegendOptions<TimeSeriesPanel>, TooltipOptions<TimeSeriesPanel> {

    TimeSeriesPanel(String title) {
        super("timeseries", title, new Size(12, 8), ColorMode.PALETTE_CLASSIC);
        option("legend", GraphDefaults.LEGEND);
        option("tooltip", GraphDefaults.TOOLTIP);
    }
}
