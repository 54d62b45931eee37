package dev.wfmon.grafana.alerting;

import dev.wfmon.grafana.dashboard.Keyword;

/** How an {@link Evaluator} compares a value. */
public enum Comparison implements Keyword {
    ABOVE("gt"),

    BELOW("lt"),

    EQUAL("eq"),

    NOT_EQUAL("ne"),

    AT_LEAST("gte"),

    AT_MOST("lte"),

    WITHIN("within_range"),

    OUTSIDE("outside_range"),

    WITHIN_OR_AT("within_range_included"),

    OUTSIDE_OR_AT("outside_range_included"),

    /** No value at all; for classic conditions only. */
    NO_VALUE("no_value");

    private final String keyword;

    Comparison(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
