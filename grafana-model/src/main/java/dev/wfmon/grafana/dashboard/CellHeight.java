package dev.wfmon.grafana.dashboard;

/** How high the rows of a table are. */
public enum CellHeight implements Keyword {
    SMALL("sm"),
    MEDIUM("md"),
    LARGE("lg"),
    AUTO("auto");

    private final String keyword;

    CellHeight(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
