package dev.wfmon.grafana.dashboard;

/** Whether series stand on one another. */
public enum Stacking implements Keyword {
    NONE("none"),
    NORMAL("normal"),
    PERCENT("percent");

    private final String keyword;

    Stacking(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
