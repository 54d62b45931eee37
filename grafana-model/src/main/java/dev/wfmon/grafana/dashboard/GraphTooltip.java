package dev.wfmon.grafana.dashboard;

/** What the graphs of a dashboard show together while the pointer is over one of them. */
public enum GraphTooltip {
    OWN(0),
    SHARED_CROSSHAIR(1),
    SHARED_TOOLTIP(2);

    private final int code;

    GraphTooltip(int code) {
        this.code = code;
    }

    /** The number by which Grafana's JSON knows it. */
    public int code() {
        return code;
    }
}
