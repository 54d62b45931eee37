package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;

/** The first entry of {@code nav} is the time picker. */
record V07Nav() implements SchemaStep {

    @Override
    public int version() {
        return 7;
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        return dashboard.array("nav").stream()
                .flatMap(nav -> nav.items().stream().limit(1))
                .flatMap(first -> first.asObject().stream())
                .findFirst()
                .map(picker -> {
                    notes.changed("nav became the time picker");
                    return dashboard.without("nav").with("timepicker", picker);
                })
                .orElse(dashboard);
    }
}
