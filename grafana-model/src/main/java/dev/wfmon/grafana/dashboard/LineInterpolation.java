package dev.wfmon.grafana.dashboard;

/** How a line goes from point to point. */
public enum LineInterpolation implements Keyword {
    LINEAR("linear"),
    SMOOTH("smooth"),
    STEP_BEFORE("stepBefore"),
    STEP_AFTER("stepAfter");

    private final String keyword;

    LineInterpolation(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
