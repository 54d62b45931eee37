package dev.wfmon.grafana.dashboard;

/** What a time series is drawn with. */
public enum DrawStyle implements Keyword {
    LINE("line"),
    BARS("bars"),
    POINTS("points");

    private final String keyword;

    DrawStyle(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
