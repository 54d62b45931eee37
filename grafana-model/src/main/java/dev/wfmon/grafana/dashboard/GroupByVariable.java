package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * The labels by which the queries of a data source group, chosen by the reader.
 *
 * <pre>{@code
 * Variable.groupBy("by", "namespace", "pod").selected("namespace");
 * }</pre>
 */
public final class GroupByVariable extends Variable<GroupByVariable> {

    GroupByVariable(String name, List<String> labels) {
        super("groupby", name);
        set("multi", Json.of(true));
        selected();
        set(
                "options",
                JsonArray.of(labels.stream()
                        .map(label -> chosen(Json.of(label), Json.of(label)))
                        .toList()));
    }

    /** The labels that the dashboard opens with. */
    public GroupByVariable selected(String... labels) {
        JsonArray values = JsonArray.ofStrings(List.of(labels));
        return set("current", chosen(values, values));
    }

    public GroupByVariable dataSource(DataSource dataSource) {
        return set("datasource", dataSource.json());
    }

    @Override
    JsonObject json(DataSource fallback) {
        return withDataSource(super.json(fallback), fallback);
    }
}
