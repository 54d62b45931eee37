package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * The value of each series at each step of time, in colours.
 *
 * <pre>{@code
 * Panel.statusHistory("Probes").query(Query.range("probe_success").legend("{{target}}")).columnWidth(0.95);
 * }</pre>
 */
public final class StatusHistoryPanel extends TimelinePanel<StatusHistoryPanel> {

    StatusHistoryPanel(String title) {
        super("status-history", title);
        columnWidth(0.9);
    }

    /** The share of its step that a block fills, from 0 to 1. */
    public StatusHistoryPanel columnWidth(double share) {
        return option("colWidth", Json.of(share));
    }
}
