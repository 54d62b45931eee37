package dev.wfmon.grafana.dashboard;

/** How a table draws the cells of a column. */
public enum CellStyle implements Keyword {
    AUTO("auto"),
    COLORED_TEXT("color-text"),
    COLORED_BACKGROUND("color-background"),
    GAUGE("gauge"),
    SPARKLINE("sparkline"),
    DATA_LINKS("data-links"),
    ACTIONS("actions"),
    PILL("pill"),
    JSON("json-view"),
    MARKDOWN("markdown"),
    IMAGE("image"),
    GEO("geo");

    private final String keyword;

    CellStyle(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
