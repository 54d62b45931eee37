package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;

/** How several values of one step become one. */
public enum Downsampler implements Keyword {
    LAST("last"),
    MEAN("mean"),
    MIN("min"),
    MAX("max"),
    SUM("sum");

    private final String keyword;

    Downsampler(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
