package dev.wfmon.grafana.dashboard;

/** How the values of a series become one value. */
public enum Calculation implements Keyword {
    LAST_NOT_NULL("lastNotNull"),
    LAST("last"),
    FIRST_NOT_NULL("firstNotNull"),
    FIRST("first"),
    MIN("min"),
    MIN_ABOVE_ZERO("logmin"),
    MAX("max"),
    MEAN("mean"),
    MEDIAN("median"),
    SUM("sum"),
    COUNT("count"),
    COUNT_ALL("countAll"),
    RANGE("range"),
    STEP("step"),
    DELTA("delta"),
    DIFF("diff"),
    DIFF_PERCENT("diffperc"),
    VARIANCE("variance"),
    STANDARD_DEVIATION("stdDev"),
    P1("p1"),
    P5("p5"),
    P10("p10"),
    P25("p25"),
    P75("p75"),
    P90("p90"),
    P95("p95"),
    P99("p99"),
    CHANGE_COUNT("changeCount"),
    DISTINCT_COUNT("distinctCount"),
    ALL_ZEROS("allIsZero"),
    ALL_NULLS("allIsNull"),
    ALL_VALUES("allValues"),
    UNIQUE_VALUES("uniqueValues");

    private final String keyword;

    Calculation(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
