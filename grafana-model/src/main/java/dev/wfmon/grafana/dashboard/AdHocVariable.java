package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Filters of the reader's own, which Grafana adds to every query of a data source.
 *
 * <pre>{@code
 * Variable.adHoc("filters").filter("namespace", "=", "prod").dataSource(DataSource.prometheus("${datasource}"));
 * }</pre>
 */
public final class AdHocVariable extends Variable<AdHocVariable> {

    private final List<JsonObject> filters = new ArrayList<>();

    AdHocVariable(String name) {
        super("adhoc", name);
        set("filters", JsonArray.of());
        set("baseFilters", JsonArray.of());
    }

    /** A filter that the dashboard opens with; the operator is one of PromQL's four. */
    public AdHocVariable filter(String label, String operator, String value) {
        filters.add(JsonObject.builder()
                .put("key", label)
                .put("operator", operator)
                .put("value", value)
                .build());
        return set("filters", JsonArray.of(filters));
    }

    /** Takes only values that the data source knows. */
    public AdHocVariable onlyKnownValues() {
        return set("allowCustomValue", Json.of(false));
    }

    public AdHocVariable dataSource(DataSource dataSource) {
        return set("datasource", dataSource.json());
    }

    @Override
    JsonObject json(DataSource fallback) {
        return withDataSource(super.json(fallback), fallback);
    }
}
