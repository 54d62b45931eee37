package dev.wfmon.grafana.dashboard;

/** How much of a variable the dashboard shows. */
public enum VariableHide {
    NOTHING(0),
    LABEL(1),
    VARIABLE(2),
    INTO_MENU(3);

    private final int code;

    VariableHide(int code) {
        this.code = code;
    }

    /** The number by which Grafana's JSON knows it. */
    public int code() {
        return code;
    }
}
