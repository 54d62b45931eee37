package dev.wfmon.grafana.dashboard;

/** Where a graph puts the axis of a field. */
public enum AxisPlacement implements Keyword {
    AUTO("auto"),
    LEFT("left"),
    TOP("top"),
    BOTTOM("bottom"),
    RIGHT("right"),
    HIDDEN("hidden");

    private final String keyword;

    AxisPlacement(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
