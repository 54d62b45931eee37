package dev.wfmon.grafana.dashboard;

/** A part of a graph from which a field can be kept out. */
public enum PanelPart implements Keyword {
    GRAPH("viz"),
    LEGEND("legend"),
    TOOLTIP("tooltip");

    private final String keyword;

    PanelPart(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}
