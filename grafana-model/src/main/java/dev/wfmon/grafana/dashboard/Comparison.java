package dev.wfmon.grafana.dashboard;

/** How two numbers compare. */
public enum Comparison implements Keyword {
    EQUAL("eq"),
    NOT_EQUAL("neq"),
    LESS("lt"),
    LESS_OR_EQUAL("lte"),
    GREATER("gt"),
    GREATER_OR_EQUAL("gte");

    private final String keyword;

    Comparison(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
