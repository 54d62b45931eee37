package dev.wfmon.grafana.dashboard;

/** What an element keeps its distance from while a canvas gets wider. */
public enum HorizontalConstraint implements Keyword {
    LEFT("left"),
    RIGHT("right"),
    LEFT_AND_RIGHT("leftright"),
    CENTER("center"),
    SCALE("scale");

    private final String keyword;

    HorizontalConstraint(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
