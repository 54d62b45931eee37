package dev.wfmon.grafana.dashboard;

/** What an element keeps its distance from while a canvas gets higher. */
public enum VerticalConstraint implements Keyword {
    TOP("top"),
    BOTTOM("bottom"),
    TOP_AND_BOTTOM("topbottom"),
    CENTER("center"),
    SCALE("scale");

    private final String keyword;

    VerticalConstraint(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
