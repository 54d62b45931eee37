package dev.wfmon.grafana.dashboard;

/** Where a bar stands beside its time. */
public enum BarAlignment {
    BEFORE(-1),
    CENTER(0),
    AFTER(1);

    private final int code;

    BarAlignment(int code) {
        this.code = code;
    }

    /** The number by which Grafana's JSON knows it. */
    public int code() {
        return code;
    }
}
