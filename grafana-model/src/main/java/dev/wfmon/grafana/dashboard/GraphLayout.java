package dev.wfmon.grafana.dashboard;

/** How a node graph lays out its nodes. */
public enum GraphLayout implements Keyword {
    LAYERED("layered"),
    FORCE("force"),
    GRID("grid");

    private final String keyword;

    GraphLayout(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
