package dev.wfmon.grafana.convert;

import static dev.wfmon.grafana.convert.Field.constant;
import static dev.wfmon.grafana.convert.Field.pair;
import static dev.wfmon.grafana.convert.Field.same;
import static dev.wfmon.grafana.convert.Values.OPEN;
import static dev.wfmon.grafana.convert.Values.TEXT;
import static dev.wfmon.grafana.convert.Values.TEXT_OR_TEXTS;
import static dev.wfmon.grafana.convert.Values.TRUTH;
import static dev.wfmon.grafana.convert.Values.WHOLE;
import static dev.wfmon.grafana.convert.Values.choice;
import static dev.wfmon.grafana.convert.Values.codes;
import static dev.wfmon.grafana.convert.Values.list;
import static dev.wfmon.grafana.convert.Values.named;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.Map;
import java.util.Optional;

/** Variables of all types that both forms know. */
final class Variables {

    /** Where v2 keeps the query of a variable that v1 writes as a mere text. */
    private static final String QUERY_TEXT = "__legacyStringValue";

    private static final Translation HIDE = codes("dontHide", "hideLabel", "hideVariable", "inControlsMenu");

    private static final Translation REFRESH = codes("never", "onDashboardLoad", "onTimeRangeChanged");

    private static final Translation SORT = codes(
            "disabled",
            "alphabeticalAsc",
            "alphabeticalDesc",
            "numericalAsc",
            "numericalDesc",
            "alphabeticalCaseInsensitiveAsc",
            "alphabeticalCaseInsensitiveDesc",
            "naturalAsc",
            "naturalDesc");

    private static final Mapping OPTION = Mapping.of(
            same("selected", TRUTH),
            same("text", TEXT_OR_TEXTS).orElse(""),
            same("value", TEXT_OR_TEXTS).orElse(""),
            same("properties", named(TEXT)));

    private static final JsonObject NO_OPTION =
            JsonObject.builder().put("text", "").put("value", "").build();

    private static final Mapping NAME = Mapping.of(
            pair("name", "spec/name", TEXT).orElse(""),
            pair("label", "spec/label", TEXT),
            pair("description", "spec/description", TEXT),
            pair("skipUrlSync", "spec/skipUrlSync", TRUTH).orElse(false));

    private static final Field HIDDEN = pair("hide", "spec/hide", HIDE).orElse("dontHide");

    private static final Field CURRENT = pair("current", "spec/current", OPTION).orElse(NO_OPTION);

    private static final Field OPTIONS =
            pair("options", "spec/options", list(OPTION)).orElse(JsonArray.of());

    private static final Field MULTI = pair("multi", "spec/multi", TRUTH).orElse(false);

    private static final Field TEXT_QUERY = pair("query", "spec/query", TEXT).orElse("");

    private static final Field CUSTOM_VALUE =
            pair("allowCustomValue", "spec/allowCustomValue", TRUTH).orElse(true);

    /** What a user chooses from: all, several, or one. */
    private static final Mapping CHOICE = Mapping.of(
            CURRENT,
            OPTIONS,
            MULTI,
            pair("includeAll", "spec/includeAll", TRUTH).orElse(false),
            pair("allValue", "spec/allValue", TEXT),
            CUSTOM_VALUE);

    private static final Mapping FILTER = Mapping.of(
            same("key", TEXT).orElse(""),
            same("operator", TEXT).orElse("="),
            same("value", TEXT).orElse(""),
            same("values", list(TEXT)),
            same("keyLabel", TEXT),
            same("valueLabels", list(TEXT)),
            same("forceEdit", TRUTH),
            same("origin", choice("dashboard")),
            same("condition", TEXT));

    private static final Mapping KEY = Mapping.of(
            same("text", TEXT).orElse(""),
            same("value", source -> source.json() instanceof JsonNumber ? Optional.of(source.json()) : TEXT.of(source)),
            same("group", TEXT),
            same("expandable", TRUTH));

    private static final Map<String, Mapping> TYPES = Map.of(
            "query",
                    typed("query", "QueryVariable")
                            .and(HIDDEN)
                            .and(CHOICE)
                            .and(
                                    pair("refresh", "spec/refresh", REFRESH).orElse("never"),
                                    pair("sort", "spec/sort", SORT).orElse("disabled"),
                                    pair("regex", "spec/regex", TEXT).orElse(""),
                                    pair("regexApplyTo", "spec/regexApplyTo", choice("value", "text")),
                                    pair("definition", "spec/definition", TEXT),
                                    pair("placeholder", "spec/placeholder", TEXT),
                                    pair("staticOptions", "spec/staticOptions", list(OPTION)),
                                    pair(
                                            "staticOptionsOrder",
                                            "spec/staticOptionsOrder",
                                            choice("before", "after", "sorted")),
                                    pair("query", "spec/query/spec", Variables::query))
                            .and(DataSources.ofQuery("spec/query", "spec")),
            "custom",
                    typed("custom", "CustomVariable")
                            .and(HIDDEN, TEXT_QUERY)
                            .and(CHOICE)
                            .and(pair("valuesFormat", "spec/valuesFormat", choice("csv", "json"))),
            "datasource",
                    typed("datasource", "DatasourceVariable")
                            .and(HIDDEN)
                            .and(CHOICE)
                            .and(
                                    pair("query", "spec/pluginId", TEXT).orElse(""),
                                    pair("regex", "spec/regex", TEXT).orElse(""),
                                    pair("refresh", "spec/refresh", REFRESH).orElse("never")),
            "interval",
                    typed("interval", "IntervalVariable")
                            .and(HIDDEN, TEXT_QUERY, CURRENT, OPTIONS)
                            .and(
                                    pair("auto", "spec/auto", TRUTH).orElse(false),
                                    pair("auto_min", "spec/auto_min", TEXT).orElse(""),
                                    pair("auto_count", "spec/auto_count", WHOLE).orElse(Json.of(0)),
                                    pair("refresh", "spec/refresh", codes("", "", "onTimeRangeChanged"))
                                            .orElse("onTimeRangeChanged")),
            "constant",
                    typed("constant", "ConstantVariable")
                            .and(pair("hide", "spec/hide", Variables::hideConstant)
                                    .orElse("hideVariable"))
                            .and(TEXT_QUERY, CURRENT),
            "textbox", typed("textbox", "TextVariable").and(HIDDEN, TEXT_QUERY, CURRENT),
            "switch",
                    typed("switch", "SwitchVariable")
                            .and(
                                    HIDDEN,
                                    pair("current", "spec/current", TEXT).orElse("false"),
                                    pair("enabledValue", "spec/enabledValue", TEXT)
                                            .orElse("true"),
                                    pair("disabledValue", "spec/disabledValue", TEXT)
                                            .orElse("false")),
            "groupby",
                    typed("groupby", "GroupByVariable")
                            .and(DataSources.ofVariable())
                            .and(
                                    HIDDEN,
                                    CURRENT,
                                    OPTIONS,
                                    pair("multi", "spec/multi", TRUTH).orElse(true),
                                    pair("defaultValue", "spec/defaultValue", OPTION)),
            "adhoc",
                    typed("adhoc", "AdhocVariable")
                            .and(DataSources.ofVariable())
                            .and(
                                    HIDDEN,
                                    CUSTOM_VALUE,
                                    filters("baseFilters"),
                                    filters("filters"),
                                    pair("defaultKeys", "spec/defaultKeys", list(Variables::key))
                                            .orElse(JsonArray.of())));

    private static final Map<String, String> KINDS = Map.of(
            "QueryVariable", "query",
            "CustomVariable", "custom",
            "DatasourceVariable", "datasource",
            "IntervalVariable", "interval",
            "ConstantVariable", "constant",
            "TextVariable", "textbox",
            "SwitchVariable", "switch",
            "GroupByVariable", "groupby",
            "AdhocVariable", "adhoc");

    static final Translation VARIABLE = DataSources.spelledOut(Values.byKind(Variables::typeOf));

    private Variables() {}

    private static Mapping typed(String type, String kind) {
        return Mapping.of(constant(Form.V2, "kind", kind), constant(Form.CLASSIC, "type", type))
                .and(NAME);
    }

    private static Field filters(String name) {
        return pair(name, "spec/" + name, list(FILTER)).orElse(JsonArray.of());
    }

    private static Optional<Translation> typeOf(Source source) {
        Optional<String> type = source.target() == Form.V2
                ? source.text("type")
                : source.text("kind").map(KINDS::get);
        return type.filter(TYPES::containsKey).map(Variables::translation);
    }

    private static Translation translation(String type) {
        Mapping table = TYPES.getOrDefault(type, Mapping.of());
        return switch (type) {
            case "switch" -> new SwitchVariable(table);
            case "constant" -> source -> table.of(withChoice(source));
            default -> table;
        };
    }

    /** A constant that v1 gives without a choice has its value for one. */
    private static Source withChoice(Source source) {
        boolean isBare = source.target() == Form.V2 && source.at("current").isEmpty();
        return source.text("query")
                .filter(query -> isBare)
                .map(query -> source.with(source.object()
                        .with(
                                "current",
                                JsonObject.builder()
                                        .put("text", query)
                                        .put("value", query)
                                        .build())))
                .orElse(source);
    }

    /** Grafana takes a constant of v1 that shows for a text box, so it is hidden there. */
    private static Optional<Json> hideConstant(Source source) {
        Optional<Json> hide = HIDE.of(source);
        Json hidden = Json.of(2);
        return source.target() == Form.CLASSIC
                        && hide.filter(code -> !code.equals(hidden)).isPresent()
                ? source.alter(hidden, "a constant that shows would become a text box in v1")
                : hide;
    }

    /** A query that v1 writes as a text or an object. */
    private static Optional<Json> query(Source source) {
        if (source.target() == Form.V2) {
            return source.json() instanceof JsonString text
                    ? Optional.of(JsonObject.builder().put(QUERY_TEXT, text).build())
                    : OPEN.of(source);
        }
        boolean isText =
                source.object().members().size() == 1 && source.text(QUERY_TEXT).isPresent();
        return isText ? source.at(QUERY_TEXT).map(Source::json) : OPEN.of(source);
    }

    /** V1 may give just the text of a key. */
    private static Optional<Json> key(Source source) {
        return source.json() instanceof JsonString text && source.target() == Form.V2
                ? Optional.of(JsonObject.builder()
                        .put("text", text)
                        .put("value", text)
                        .build())
                : KEY.of(source);
    }
}
