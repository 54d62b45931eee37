package dev.wfmon.grafana.dashboard;

/** Where a field takes its colour from. */
public enum ColorMode implements Keyword {
    THRESHOLDS("thresholds"),
    PALETTE_CLASSIC("palette-classic"),
    PALETTE_BY_NAME("palette-classic-by-name"),
    GREEN_YELLOW_RED("continuous-GrYlRd"),
    RED_YELLOW_GREEN("continuous-RdYlGr"),
    BLUE_YELLOW_RED("continuous-BlYlRd"),
    YELLOW_RED("continuous-YlRd"),
    BLUE_PURPLE("continuous-BlPu"),
    YELLOW_BLUE("continuous-YlBl"),
    BLUES("continuous-blues"),
    REDS("continuous-reds"),
    GREENS("continuous-greens"),
    PURPLES("continuous-purples"),
    /** From Grafana 12.4, as are the four below. */
    VIRIDIS("continuous-viridis"),
    MAGMA("continuous-magma"),
    PLASMA("continuous-plasma"),
    INFERNO("continuous-inferno"),
    CIVIDIS("continuous-cividis");

    private final String keyword;

    ColorMode(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
