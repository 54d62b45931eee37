package dev.wfmon.grafana.dashboard;

/** Which rows a join keeps. */
public enum JoinMode implements Keyword {
    OUTER("outer"),
    INNER("inner"),
    OUTER_TABULAR("outerTabular");

    private final String keyword;

    JoinMode(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
