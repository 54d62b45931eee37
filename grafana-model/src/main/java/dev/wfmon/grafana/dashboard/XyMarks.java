package dev.wfmon.grafana.dashboard;

/** What an XY chart draws. */
public enum XyMarks implements Keyword {
    POINTS("points"),
    LINES("lines"),
    POINTS_AND_LINES("points+lines");

    private final String keyword;

    XyMarks(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
