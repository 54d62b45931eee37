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
public sealed interface LegendOptions<P extends LegendOptions<P>> permits GraphPanel, PieChartPanel {

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

    /** The lines of the table by a column, as its header calls it: {@code Name}, {@code Max}, {@code Last *}. */
    default P legendSortBy(String column) {
        return option("legend.sortBy", Json.of(column)).option("legend.sortDesc", Json.of(false));
    }

    default P legendSortByDescending(String column) {
        return legendSortBy(column).option("legend.sortDesc", Json.of(true));
    }

    /** The width of a legend at the right. */
    default P legendWidth(int pixels) {
        return option("legend.width", Json.of(pixels));
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
