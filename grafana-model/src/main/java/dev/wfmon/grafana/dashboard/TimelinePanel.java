package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/** A row for each series, with blocks of colour over time. */
public abstract sealed class TimelinePanel<P extends TimelinePanel<P>> extends GraphPanel<P>
        permits StateTimelinePanel, StatusHistoryPanel {

    TimelinePanel(String type, String title) {
        super(type, title, new Size(24, 8), ColorMode.THRESHOLDS);
        rowHeight(0.9);
        showValues(Visibility.AUTO);
    }

    /** Whether the blocks show their value. */
    public final P showValues(Visibility visibility) {
        return option("showValue", visibility.json());
    }

    /** The share of its row that a block fills, from 0 to 1. */
    public final P rowHeight(double share) {
        return option("rowHeight", Json.of(share));
    }

    /** Spreads the series over pages of so many rows. */
    public final P rowsPerPage(int rows) {
        return option("perPage", Json.of(rows));
    }
}
