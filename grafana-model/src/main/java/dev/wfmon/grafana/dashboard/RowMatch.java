package dev.wfmon.grafana.dashboard;

/** How many of its conditions a row has to fulfil. */
public enum RowMatch implements Keyword {
    ALL("all"),
    ANY("any");

    private final String keyword;

    RowMatch(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
