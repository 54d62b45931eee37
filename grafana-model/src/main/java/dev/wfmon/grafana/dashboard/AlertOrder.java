package dev.wfmon.grafana.dashboard;

/** The order of an alert list. */
public enum AlertOrder {
    NAME(1),
    NAME_DESCENDING(2),
    IMPORTANCE(3),
    OLDEST_FIRST(4),
    NEWEST_FIRST(5);

    private final int code;

    AlertOrder(int code) {
        this.code = code;
    }

    /** The number by which Grafana's JSON knows it. */
    public int code() {
        return code;
    }
}
