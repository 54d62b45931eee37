package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;

/** How the values of a series become one number. */
public enum Reducer implements Keyword {
    LAST("last"),
    MEAN("mean"),
    MIN("min"),
    MAX("max"),
    SUM("sum"),
    COUNT("count"),
    MEDIAN("median");

    private final String keyword;

    Reducer(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
