package dev.wfmon.grafana.dashboard;

/** How frames hold several time series. */
public enum TimeSeriesShape implements Keyword {
    WIDE("wide"),
    MULTI_FRAME("multi"),
    LONG("long");

    private final String keyword;

    TimeSeriesShape(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
