package dev.wfmon.grafana.dashboard;

/** The order of the choices of a variable. */
public enum VariableSort {
    AS_QUERIED(0),
    TEXT(1),
    TEXT_DESCENDING(2),
    NUMBER(3),
    NUMBER_DESCENDING(4),
    TEXT_IGNORING_CASE(5),
    TEXT_IGNORING_CASE_DESCENDING(6),
    NATURAL(7),
    NATURAL_DESCENDING(8);

    private final int code;

    VariableSort(int code) {
        this.code = code;
    }

    /** The number by which Grafana's JSON knows it. */
    public int code() {
        return code;
    }
}
