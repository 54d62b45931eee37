package dev.wfmon.grafana.dashboard;

/** How the fill under a line fades. */
public enum GradientMode implements Keyword {
    NONE("none"),
    OPACITY("opacity"),
    HUE("hue"),
    SCHEME("scheme");

    private final String keyword;

    GradientMode(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
