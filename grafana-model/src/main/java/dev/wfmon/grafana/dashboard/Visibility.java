package dev.wfmon.grafana.dashboard;

/** Whether something optional is drawn. */
public enum Visibility implements Keyword {
    AUTO("auto"),
    ALWAYS("always"),
    NEVER("never");

    private final String keyword;

    Visibility(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
