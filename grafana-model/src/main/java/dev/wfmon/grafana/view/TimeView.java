package dev.wfmon.grafana.view;

import java.util.Optional;

/**
 * Which time a dashboard shows when it is opened.
 *
 * @param from {@code now-6h}, or a time
 * @param refresh how often it is asked for again: {@code 30s}; none for never
 * @param timezone {@code browser}, {@code utc}, or a name such as {@code Europe/Berlin}
 */
public record TimeView(
        Optional<String> from, Optional<String> to, Optional<String> refresh, Optional<String> timezone) {

    static TimeView classic(Part dashboard) {
        Part time = dashboard.child("time");
        return new TimeView(time.word("from"), time.word("to"), dashboard.word("refresh"), dashboard.word("timezone"));
    }

    static TimeView second(Part dashboard) {
        Part time = dashboard.child("timeSettings");
        return new TimeView(time.word("from"), time.word("to"), time.word("autoRefresh"), time.word("timezone"));
    }
}
