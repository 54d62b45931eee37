package dev.wfmon.grafana.dashboard;

/** What a stat panel writes. */
public enum StatText implements Keyword {
    AUTO("auto"),
    VALUE("value"),
    VALUE_AND_NAME("value_and_name"),
    NAME("name"),
    NONE("none");

    private final String keyword;

    StatText(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
