package dev.wfmon.grafana.dashboard;

/** Which way the values of a panel are lined up. */
public enum Orientation implements Keyword {
    AUTO("auto"),
    HORIZONTAL("horizontal"),
    VERTICAL("vertical");

    private final String keyword;

    Orientation(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
