package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A variable at the top of a dashboard, which queries and titles use as {@code $name}.
 *
 * <pre>{@code
 * Variable.datasource("datasource", "prometheus").label("Data source");
 * Variable.labelValues("task_id", "workflow_info", "task_id").label("Task").multi().includeAll();
 * Variable.custom("quantile", "0.5", "0.95", "0.99");
 * Variable.interval("window", "5m", "1h", "1d");
 * }</pre>
 *
 * @param <V> the kind of variable itself, which every method returns
 */
public abstract sealed class Variable<V extends Variable<V>>
        permits ChoiceVariable, IntervalVariable, ValueVariable, AdHocVariable, GroupByVariable, SwitchVariable {

    private static final Pattern NAME = Pattern.compile("\\w+");

    private final String name;
    private final Settings attributes = new Settings();

    Variable(String type, String name) {
        Check.that(
                NAME.matcher(name).matches() && !name.startsWith("__"),
                "The variable \"" + name + "\" may hold only letters, digits and underscores, and not begin with two");
        this.name = name;
        set("name", Json.of(name));
        set("type", Json.of(type));
        hide(VariableHide.NOTHING);
    }

    /** A choice of the data sources of a type. */
    public static DataSourceVariable datasource(String name, String type) {
        return new DataSourceVariable(name, type);
    }

    /** The values of a label on a metric, which may have matchers. */
    public static QueryVariable labelValues(String name, String metric, String label) {
        return QueryVariable.ofLabel(name, metric, label);
    }

    /** What a query of Grafana's Prometheus functions finds, such as {@code label_values(up, job)}. */
    public static QueryVariable query(String name, String query) {
        return new QueryVariable(name, Json.of(query), query);
    }

    /** What a query of any data source finds. */
    public static QueryVariable query(String name, JsonObject query) {
        return new QueryVariable(name, query, "");
    }

    /** A choice of the given values. */
    public static CustomVariable custom(String name, String... values) {
        return new CustomVariable(name, List.of(values));
    }

    /** A choice of durations. */
    public static IntervalVariable interval(String name, String... durations) {
        return new IntervalVariable(name, List.of(durations));
    }

    /** A value that nobody sees or changes. */
    public static ValueVariable constant(String name, String value) {
        return new ValueVariable("constant", name, value).hide(VariableHide.VARIABLE);
    }

    /** A field to type into. */
    public static ValueVariable textBox(String name, String value) {
        return new ValueVariable("textbox", name, value);
    }

    /** Filters of the reader's own, added to every query of a data source. */
    public static AdHocVariable adHoc(String name) {
        return new AdHocVariable(name);
    }

    /** The labels by which the queries of a data source group, chosen by the reader. */
    public static GroupByVariable groupBy(String name, String... labels) {
        return new GroupByVariable(name, List.of(labels));
    }

    /** A switch between two values, off at first. */
    public static SwitchVariable onOff(String name, String on, String off) {
        return new SwitchVariable(name, on, off);
    }

    /** What the dashboard shows instead of the name. */
    public V label(String label) {
        return set("label", Json.of(label));
    }

    public V description(String description) {
        return set("description", Json.of(description));
    }

    public V hide(VariableHide hide) {
        return set("hide", Json.of(hide.code()));
    }

    /** Keeps the value out of the address of the page. */
    public V skipUrl() {
        return set("skipUrlSync", Json.of(true));
    }

    final V set(String attribute, Json value) {
        attributes.set(attribute, value);
        return self();
    }

    @SuppressWarnings("unchecked") // the hierarchy is sealed, and each kind in it hands itself on as V
    final V self() {
        return (V) this;
    }

    final String name() {
        return name;
    }

    JsonObject json(DataSource fallback) {
        return attributes.json();
    }

    /** The JSON with the data source of the dashboard, unless it names its own. */
    static JsonObject withDataSource(JsonObject json, DataSource fallback) {
        return json.has("datasource") ? json : json.with("datasource", fallback.json());
    }

    /** A choice as Grafana keeps it: what people see and what queries get. */
    static JsonObject chosen(Json text, Json value) {
        return JsonObject.builder().put("text", text).put("value", value).build();
    }
}
