package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import java.util.Arrays;

/**
 * The list of series beside a graph.
 *
 * <pre>{@code
 * panel.legendTable(Calculation.MEAN, Calculation.MAX).legendRight();
 * }</pre>
 *
 * @param <P> the panel itself
 */
public sealed interface LegendOptions<P extends LegendOptions<P>>
        permits TimeSeriesPanel, StateTimelinePanel, PieChartPanel {

    /** Sets any option of the panel by Grafana's path. */
    P option(String path, Json value);

    /** Names in a row, each with the given values. */
    default P legendList(Calculation... values) {
        return legendValues(values).option("legend.displayMode", Json.of("list"));
    }

    /** A line for each name, with a column for each of the given values. */
    default P legendTable(Calculation... values) {
        return legendValues(values).option("legend.displayMode", Json.of("table"));
    }

    default P legendRight() {
        return option("legend.placement", Json.of("right"));
    }

    default P noLegend() {
        return option("legend.showLegend", Json.of(false));
    }

    private P legendValues(Calculation... values) {
        return option(
                "legend.calcs",
                JsonArray.of(Arrays.stream(values).map(Calculation::json).toList()));
    }
}
