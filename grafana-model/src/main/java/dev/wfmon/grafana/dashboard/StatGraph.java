package dev.wfmon.grafana.dashboard;

/** What a stat panel draws behind its value. */
public enum StatGraph implements Keyword {
    NONE("none"),
    LINE("line"),
    AREA("area");

    private final String keyword;

    StatGraph(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
