package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * What a graph says about the point under the pointer.
 *
 * <pre>{@code
 * panel.tooltip(TooltipMode.ALL, TooltipOrder.DESCENDING);
 * }</pre>
 *
 * @param <P> the panel itself
 */
public sealed interface TooltipOptions<P extends TooltipOptions<P>> permits GraphPanel, PieChartPanel {

    /** Sets any option of the panel by Grafana's path. */
    P option(String path, Json value);

    default P tooltip(TooltipMode mode) {
        return option("tooltip.mode", mode.json());
    }

    /** Leaves series out that are 0 at the point. */
    default P tooltipWithoutZeros() {
        return option("tooltip.hideZeros", Json.of(true));
    }

    default P tooltip(TooltipMode mode, TooltipOrder order) {
        return tooltip(mode).option("tooltip.sort", order.json());
    }
}
