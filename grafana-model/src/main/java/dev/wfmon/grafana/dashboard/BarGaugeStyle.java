package dev.wfmon.grafana.dashboard;

/** How a bar gauge fills its bars. */
public enum BarGaugeStyle implements Keyword {
    GRADIENT("gradient"),
    LCD("lcd"),
    BASIC("basic");

    private final String keyword;

    BarGaugeStyle(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
