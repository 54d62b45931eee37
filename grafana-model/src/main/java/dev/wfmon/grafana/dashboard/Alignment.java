package dev.wfmon.grafana.dashboard;

/** Where text stands in its room. */
public enum Alignment implements Keyword {
    LEFT("left"),
    CENTER("center"),
    RIGHT("right");

    private final String keyword;

    Alignment(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
