package dev.wfmon.grafana.convert;

/** The two ways in which Grafana writes a dashboard. */
enum Form {
    CLASSIC("v1"),
    V2("v2");

    private final String label;

    Form(String label) {
        this.label = label;
    }

    Form other() {
        return this == V2 ? CLASSIC : V2;
    }

    @Override
    public String toString() {
        return label;
    }
}
