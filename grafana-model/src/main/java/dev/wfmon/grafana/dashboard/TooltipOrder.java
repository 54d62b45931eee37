package dev.wfmon.grafana.dashboard;

/** The order of the series in a tooltip. */
public enum TooltipOrder implements Keyword {
    AS_DRAWN("none"),
    ASCENDING("asc"),
    DESCENDING("desc");

    private final String keyword;

    TooltipOrder(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
