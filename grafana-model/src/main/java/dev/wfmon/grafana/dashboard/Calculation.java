package dev.wfmon.grafana.dashboard;

/** How the values of a series become one value. */
public enum Calculation implements Keyword {
    LAST_NOT_NULL("lastNotNull"),
    LAST("last"),
    FIRST_NOT_NULL("firstNotNull"),
    FIRST("first"),
    MIN("min"),
    MAX("max"),
    MEAN("mean"),
    MEDIAN("median"),
    SUM("sum"),
    COUNT("count"),
    RANGE("range"),
    DELTA("delta"),
    DIFF("diff"),
    DIFF_PERCENT("diffperc"),
    VARIANCE("variance"),
    STANDARD_DEVIATION("stdDev"),
    P95("p95"),
    P99("p99"),
    CHANGE_COUNT("changeCount"),
    DISTINCT_COUNT("distinctCount"),
    ALL_NULLS("allIsNull");

    private final String keyword;

    Calculation(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
