package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;

/**
 * A choice of data sources.
 *
 * <pre>{@code
 * Variable.datasource("datasource", "prometheus").regex("/prod/");
 * }</pre>
 */
public final class DataSourceVariable extends ChoiceVariable<DataSourceVariable> {

    DataSourceVariable(String name, String type) {
        super("datasource", name);
        Check.notBlank(type, "The variable \"" + name + "\" needs a type of data source, such as prometheus");
        set("query", Json.of(type));
        set("refresh", Json.of(VariableRefresh.ON_LOAD.code()));
        regex("");
    }

    /** The data source that the dashboard opens with, known by its uid and shown by its name. */
    public DataSourceVariable selected(String uid, String name) {
        return opensWith(name, uid);
    }

    /** Only the data sources whose name matches. */
    public DataSourceVariable regex(String pattern) {
        return set("regex", Json.of(pattern));
    }
}
