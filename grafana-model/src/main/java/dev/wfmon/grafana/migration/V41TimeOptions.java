package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;

/** The time picker's own ranges, which nothing has read since Grafana 5, go. */
record V41TimeOptions() implements SchemaStep {

    @Override
    public int version() {
        return 41;
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        return Tree.object(dashboard, "timepicker", picker -> {
            if (picker.has("time_options")) {
                notes.changed("time_options, which nothing reads, went");
            }
            return picker.without("time_options");
        });
    }
}
