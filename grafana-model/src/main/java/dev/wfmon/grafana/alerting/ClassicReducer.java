package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;

/** How a classic condition makes one number of a series. */
public enum ClassicReducer implements Keyword {
    AVG("avg"),
    SUM("sum"),
    MIN("min"),
    MAX("max"),
    COUNT("count"),
    LAST("last"),
    MEDIAN("median"),
    DIFF("diff"),
    DIFF_ABS("diff_abs"),
    PERCENT_DIFF("percent_diff"),
    PERCENT_DIFF_ABS("percent_diff_abs"),
    COUNT_NON_NULL("count_non_null");

    private final String keyword;

    ClassicReducer(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
