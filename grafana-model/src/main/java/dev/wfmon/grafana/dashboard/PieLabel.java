package dev.wfmon.grafana.dashboard;

/** What a pie chart writes on a slice or beside it in the legend. */
public enum PieLabel implements Keyword {
    NAME("name"),
    VALUE("value"),
    PERCENT("percent");

    private final String keyword;

    PieLabel(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
