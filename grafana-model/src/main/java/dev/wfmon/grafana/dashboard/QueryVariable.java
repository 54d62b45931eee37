package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A choice of what a data source answers.
 *
 * <pre>{@code
 * Variable.labelValues("task_id", "workflow_info", "task_id").regex("/^T-/").multi().includeAll();
 * }</pre>
 */
public final class QueryVariable extends ChoiceVariable<QueryVariable> {

    /** The number of Grafana's Prometheus plugin for a query of label values. */
    private static final int LABEL_VALUES = 1;

    private final List<JsonObject> choices = new ArrayList<>();

    QueryVariable(String name, Json query, String definition) {
        super("query", name);
        set("query", query);
        set("definition", Json.of(definition));
        regex("");
        refresh(VariableRefresh.ON_TIME_RANGE);
        sort(VariableSort.TEXT);
    }

    static QueryVariable ofLabel(String name, String metric, String label) {
        Check.notBlank(label, "The variable \"" + name + "\" needs a label");
        String definition =
                metric.isBlank() ? "label_values(" + label + ")" : "label_values(" + metric + ", " + label + ")";
        JsonObject query = JsonObject.builder()
                .put("qryType", LABEL_VALUES)
                .put("query", definition)
                .put("refId", "PrometheusVariableQueryEditor-VariableQuery")
                .build();
        return new QueryVariable(name, query, definition);
    }

    public QueryVariable dataSource(DataSource dataSource) {
        return set("datasource", dataSource.json());
    }

    /** Keeps the answers that match, or the part of them that is in the first group. */
    public QueryVariable regex(String pattern) {
        return set("regex", Json.of(pattern));
    }

    /** Adds a choice of one's own to those that the data source answers. */
    public QueryVariable choice(String text, String value) {
        choices.add(chosen(Json.of(text), Json.of(value)));
        set("staticOptions", JsonArray.of(choices));
        return set("staticOptionsOrder", Json.of("before"));
    }

    public QueryVariable refresh(VariableRefresh refresh) {
        return set("refresh", Json.of(refresh.code()));
    }

    public QueryVariable sort(VariableSort sort) {
        return set("sort", Json.of(sort.code()));
    }

    @Override
    JsonObject json(DataSource fallback) {
        return withDataSource(super.json(fallback), fallback);
    }
}
