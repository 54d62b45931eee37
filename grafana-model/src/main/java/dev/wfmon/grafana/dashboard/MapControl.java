package dev.wfmon.grafana.dashboard;

/** Something to handle a map with. */
public enum MapControl implements Keyword {
    ZOOM_BUTTONS("showZoom"),
    MOUSE_WHEEL("mouseWheelZoom"),
    ATTRIBUTION("showAttribution"),
    SCALE("showScale"),
    MEASURE("showMeasure"),
    DEBUG("showDebug");

    private final String keyword;

    MapControl(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
