package dev.wfmon.grafana.migration;

import dev.wfmon.json.JsonObject;

/** Turning time series into a table has an object of options per query, of which the statistic is one. */
record V39TimeSeriesTables() implements PanelStep {

    @Override
    public int version() {
        return 39;
    }

    @Override
    public JsonObject panel(JsonObject panel, Notes notes) {
        return Tree.objects(panel, "transformations", transformation -> {
            boolean isTable = transformation
                    .string("id")
                    .filter("timeSeriesTable"::equals)
                    .isPresent();
            return isTable
                    ? Tree.object(transformation, "options", options -> options(options, panel, notes))
                    : transformation;
        });
    }

    private static JsonObject options(JsonObject options, JsonObject panel, Notes notes) {
        if (options.object("refIdToStat").isEmpty()) {
            return options;
        }
        notes.changed("time series to table has options per query", Notes.panel(panel));
        JsonObject.Builder perQuery = JsonObject.builder().putAll(options.without("refIdToStat"));
        Tree.objectOf(options, "refIdToStat")
                .members()
                .forEach(member -> perQuery.put(
                        member.name(),
                        JsonObject.builder().put("stat", member.value()).build()));
        return perQuery.build();
    }
}
