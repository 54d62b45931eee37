package dev.wfmon.grafana.dashboard;

/** A graph, which has axes, a legend and a tooltip. */
public abstract sealed class GraphPanel<P extends GraphPanel<P>> extends FieldPanel<P>
        implements AxisStyle<P>, FillStyle<P>, LegendOptions<P>, TooltipOptions<P>
        permits TimeSeriesPanel,
                TrendPanel,
                CandlestickPanel,
                BarChartPanel,
                HistogramPanel,
                XyChartPanel,
                TimelinePanel {

    GraphPanel(String type, String title, Size size, ColorMode color) {
        super(type, title, size, color);
        option("legend", GraphDefaults.LEGEND);
        option("tooltip", GraphDefaults.TOOLTIP);
    }
}
