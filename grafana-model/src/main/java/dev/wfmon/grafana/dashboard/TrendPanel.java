package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * Lines over any rising number instead of over time, such as power over speed.
 *
 * <pre>{@code
 * Panel.trend("Latency by load").query(Query.table("latency_by_load")).xField("load");
 * }</pre>
 */
public final class TrendPanel extends GraphPanel<TrendPanel> implements GraphStyle<TrendPanel> {

    TrendPanel(String title) {
        super("trend", title, new Size(12, 8), ColorMode.PALETTE_CLASSIC);
    }

    /** The field from left to right, by default the first number. */
    public TrendPanel xField(String field) {
        return option("xField", Json.of(field));
    }
}
