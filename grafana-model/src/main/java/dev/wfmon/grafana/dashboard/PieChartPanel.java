package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import java.util.List;

/**
 * A slice for each series.
 *
 * <pre>{@code
 * Panel.pieChart("Workflows by status")
 *         .query(Query.instant("sum by (status) (workflows)").legend("{{status}}"))
 *         .donut()
 *         .labels(PieLabel.PERCENT);
 * }</pre>
 */
public final class PieChartPanel extends ReducedPanel<PieChartPanel>
        implements LegendOptions<PieChartPanel>, TooltipOptions<PieChartPanel> {

    PieChartPanel(String title) {
        super("piechart", title, new Size(8, 8), ColorMode.PALETTE_CLASSIC);
        option("pieType", Json.of("pie"));
        option("displayLabels", JsonArray.of());
        option("legend", GraphDefaults.LEGEND);
        legendNames();
        option("tooltip", GraphDefaults.TOOLTIP);
    }

    public PieChartPanel donut() {
        return option("pieType", Json.of("donut"));
    }

    /** What is written on each slice. */
    public PieChartPanel labels(PieLabel... labels) {
        return option("displayLabels", keywords(labels));
    }

    /** What the legend says besides the name. */
    public PieChartPanel legendNames(PieLabel... values) {
        return option("legend.values", keywords(values));
    }

    private static JsonArray keywords(PieLabel... labels) {
        return JsonArray.of(List.of(labels).stream().map(PieLabel::json).toList());
    }
}
