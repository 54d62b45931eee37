package dev.wfmon.grafana.dashboard;

/** How a threshold judges a number. */
public enum Evaluator implements Keyword {
    GREATER("gt", 1),
    LESS("lt", 1),
    EQUAL("eq", 1),
    NOT_EQUAL("ne", 1),
    GREATER_OR_EQUAL("gte", 1),
    LESS_OR_EQUAL("lte", 1),
    WITHIN("within_range", 2),
    OUTSIDE("outside_range", 2),
    WITHIN_INCLUSIVE("within_range_included", 2),
    OUTSIDE_INCLUSIVE("outside_range_included", 2);

    private final String keyword;
    private final int bounds;

    Evaluator(String keyword, int bounds) {
        this.keyword = keyword;
        this.bounds = bounds;
    }

    @Override
    public String keyword() {
        return keyword;
    }

    /** How many numbers it compares with. */
    int bounds() {
        return bounds;
    }
}
