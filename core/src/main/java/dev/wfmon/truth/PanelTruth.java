package dev.wfmon.truth;

import java.util.List;

/**
 * What a panel must show.
 *
 * @param title the panel's
 * @param isGraph whether it shows the time range; else its end
 * @param queries what each of its queries must answer, in order
 */
public record PanelTruth(String title, boolean isGraph, List<Truth> queries) {

    public PanelTruth {
        queries = List.copyOf(queries);
    }

    /** A panel that shows values at the end of the time range. */
    static PanelTruth instant(String title, Truth... queries) {
        return new PanelTruth(title, false, List.of(queries));
    }

    /** A panel that shows values over the time range. */
    static PanelTruth graph(String title, Truth... queries) {
        return new PanelTruth(title, true, List.of(queries));
    }
}
