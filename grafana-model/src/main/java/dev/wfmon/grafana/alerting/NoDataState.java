package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;

/** What an alert rule says when its queries answer nothing. */
public enum NoDataState implements Keyword {
    /** An alert of its own, named {@code DatasourceNoData}. */
    NO_DATA("NoData"),

    /** As if the condition were met. */
    ALERTING("Alerting"),

    /** As if the condition were not met. */
    OK("OK"),

    /** What it said before. */
    KEEP_LAST("KeepLast");

    private final String keyword;

    NoDataState(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
