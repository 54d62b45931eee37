package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A variable.
 *
 * @param part the variable itself
 * @param spec what holds its members; in the classic form the same
 * @param type as the classic form says it, such as {@code query} or {@code textbox}; of kinds that are not known here,
 *     what the dashboard says
 * @param query what yields its values: a query in the data source's language, the values of a custom one, the plugin
 *     that data sources are chosen of
 */
public record VariableView(
        Part part, Part spec, String name, String type, DataSourceRef dataSource, Optional<JsonString> query) {

    private static final Map<String, String> TYPES = Map.of(
            "QueryVariable", "query",
            "CustomVariable", "custom",
            "ConstantVariable", "constant",
            "IntervalVariable", "interval",
            "DatasourceVariable", "datasource",
            "TextVariable", "textbox",
            "AdhocVariable", "adhoc",
            "GroupByVariable", "groupby",
            "SwitchVariable", "switch");

    /** A query is a text or an object that holds it; the second form keeps old ones under a name of its own. */
    private static final List<String> TEXTS = List.of("query", "expr", "__legacyStringValue", "rawSql");

    static VariableView classic(Part variable, DataSources sources) {
        Optional<JsonString> query = variable.text(List.of("query"))
                .or(() -> variable.child("query").text(TEXTS))
                .or(() -> variable.text(List.of("definition")));
        return new VariableView(
                variable,
                variable,
                variable.string("name").orElse(""),
                variable.string("type").orElse(""),
                sources.of(variable),
                query);
    }

    static VariableView second(Part variable, DataSources sources) {
        Part spec = variable.child("spec");
        String kind = variable.string("kind").orElse("");
        Part query = spec.child("query");
        Optional<JsonString> text = spec.text(List.of("query", "pluginId"))
                .or(() -> query.child("spec").text(TEXTS))
                .or(() -> query.child("spec").child("query").text(TEXTS))
                .or(() -> spec.text(List.of("definition")));
        DataSourceRef source = spec.find("query")
                .map(data -> SecondQueries.source(data, spec, sources))
                .orElseGet(() -> SecondQueries.source(variable, spec, sources));
        return new VariableView(
                variable, spec, spec.string("name").orElse(""), TYPES.getOrDefault(kind, kind), source, text);
    }

    /** What people see in front of it, where that is not its name. */
    public Optional<String> label() {
        return spec.word("label");
    }

    public Optional<String> description() {
        return spec.word("description");
    }

    /** What its values must look like, and which part of them counts. */
    public Optional<String> regex() {
        return spec.word("regex");
    }

    /** Whether several values can be chosen. */
    public boolean isMulti() {
        return spec.isTrue("multi");
    }

    /** Whether "All" can be chosen. */
    public boolean includesAll() {
        return spec.isTrue("includeAll");
    }

    /** What "All" stands for, where that is not each value. */
    public Optional<String> allValue() {
        return spec.word("allValue");
    }
}
