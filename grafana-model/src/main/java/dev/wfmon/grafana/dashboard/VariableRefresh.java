package dev.wfmon.grafana.dashboard;

/** When a variable asks its data source again. */
public enum VariableRefresh {
    NEVER(0),
    ON_LOAD(1),
    ON_TIME_RANGE(2);

    private final int code;

    VariableRefresh(int code) {
        this.code = code;
    }

    /** The number by which Grafana's JSON knows it. */
    public int code() {
        return code;
    }
}
