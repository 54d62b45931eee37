package dev.wfmon.grafana.dashboard;

/** What a stat panel colours. */
public enum StatColor implements Keyword {
    NONE("none"),
    VALUE("value"),
    BACKGROUND("background"),
    BACKGROUND_SOLID("background_solid");

    private final String keyword;

    StatColor(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
