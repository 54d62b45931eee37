package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * Changes the answers to queries before a panel shows them.
 *
 * <pre>{@code
 * Transformation.merge();
 * Transformation.organize().exclude("Time").rename("github_app", "Agent");
 * CalculateField.of("failed", Operator.DIVIDE, "total").as("share");
 * Transformation.joinByField("pod", JoinMode.INNER).ofQuery("A");
 * Transformation.of("spatial", JsonObject.builder().put("action", "prepare").build());
 * }</pre>
 */
public sealed interface Transformation
        permits Transformation.Named,
                Transformation.Restricted,
                CalculateField,
                FilterRows,
                GroupFields,
                OrganizeFields {

    /** A transformation by Grafana's id, with its options as they stand in the JSON. */
    record Named(String id, JsonObject options) implements Transformation {}

    /** A transformation of some of the answers only, or of none. */
    record Restricted(Transformation transformation, JsonObject restriction) implements Transformation {

        @Override
        public String id() {
            return transformation.id();
        }

        @Override
        public JsonObject options() {
            return transformation.options();
        }

        @Override
        public JsonObject json() {
            return JsonObject.builder()
                    .putAll(transformation.json())
                    .putAll(restriction)
                    .build();
        }
    }

    /** Grafana's name of the transformation. */
    String id();

    JsonObject options();

    static Transformation of(String id, JsonObject options) {
        return new Named(id, options);
    }

    private static Transformation of(String id, JsonObject.Builder options) {
        return of(id, options.build());
    }

    /** Makes one table of the tables of all queries, joined where their labels agree. */
    static Transformation merge() {
        return of("merge", JsonObject.empty());
    }

    /** Puts the fields of all answers side by side. */
    static Transformation concatenate() {
        return of("concatenate", JsonObject.builder().put("frameNameMode", "field"));
    }

    /** Joins tables where a field agrees. */
    static Transformation joinByField(String field, JoinMode mode) {
        return of("joinByField", JsonObject.builder().put("byField", field).put("mode", mode.json()));
    }

    /** Makes one table of time series, with a column of values for each value of a label. */
    static Transformation joinByLabels(String label, String... joinedBy) {
        return of(
                "joinByLabels",
                JsonObject.builder().put("value", label).put("join", JsonArray.ofStrings(List.of(joinedBy))));
    }

    /** Hides, renames and orders columns. */
    static OrganizeFields organize() {
        return OrganizeFields.NOTHING;
    }

    /** Keeps only fields of those names. */
    static Transformation keepFields(String... names) {
        return filterFields("include", "names", JsonArray.ofStrings(List.of(names)));
    }

    /** Keeps only fields whose name matches. */
    static Transformation keepFieldsMatching(String pattern) {
        return filterFields("include", "pattern", Json.of(pattern));
    }

    /** Leaves fields of those names out. */
    static Transformation dropFields(String... names) {
        return filterFields("exclude", "names", JsonArray.ofStrings(List.of(names)));
    }

    private static Transformation filterFields(String direction, String by, Json value) {
        JsonObject filter = JsonObject.builder().put(by, value).build();
        return of("filterFieldsByName", JsonObject.builder().put(direction, filter));
    }

    /** Keeps only the answers to the queries of those letters. */
    static Transformation keepQueries(String... refIds) {
        return of("filterByRefId", JsonObject.builder().put("include", String.join("|", refIds)));
    }

    /** Keeps the rows that fulfil one of the conditions, or all. */
    static FilterRows keepRows(RowMatch match) {
        return FilterRows.of("include", match);
    }

    /** Leaves the rows out that fulfil one of the conditions, or all. */
    static FilterRows dropRows(RowMatch match) {
        return FilterRows.of("exclude", match);
    }

    static Transformation sortBy(String field, boolean isDescending) {
        JsonObject sort = JsonObject.builder()
                .put("field", field)
                .put("desc", isDescending)
                .build();
        return of("sortBy", JsonObject.builder().put("sort", JsonArray.of(sort)));
    }

    static Transformation limit(int rows) {
        return of("limit", JsonObject.builder().put("limitField", rows));
    }

    /** Makes one row of all rows with the same values in these fields. */
    static GroupFields groupBy(String... fields) {
        return GroupFields.of("groupBy", fields);
    }

    /** Makes one row of all rows with the same values in these fields, which opens to show them. */
    static GroupFields groupToNestedTable(String... fields) {
        return GroupFields.of("groupToNestedTable", fields);
    }

    /** Makes a frame of its own of all rows with the same values in these fields. */
    static Transformation partitionBy(String... fields) {
        return of(
                "partitionByValues",
                JsonObject.builder()
                        .put("fields", JsonArray.ofStrings(List.of(fields)))
                        .put("keepFields", false));
    }

    /** Makes one row of each series, with a column for each calculation. */
    static Transformation reduce(Calculation... calculations) {
        return reduce("seriesToRows", calculations);
    }

    /** Keeps the columns and makes one row of all. */
    static Transformation reduceFields(Calculation... calculations) {
        return reduce("reduceFields", calculations);
    }

    private static Transformation reduce(String mode, Calculation... calculations) {
        return of(
                "reduce",
                JsonObject.builder()
                        .put(
                                "reducers",
                                List.of(calculations).stream()
                                        .map(Calculation::json)
                                        .toList())
                        .put("mode", mode));
    }

    /** Renames the fields that match; the new name may use groups as {@code $1}. */
    static Transformation renameByRegex(String pattern, String name) {
        return of("renameByRegex", JsonObject.builder().put("regex", pattern).put("renamePattern", name));
    }

    /** Makes a column of each label, or of those given. */
    static Transformation labelsToFields(String... labels) {
        JsonObject columns = JsonObject.builder().put("mode", "columns").build();
        return of(
                "labelsToFields",
                labels.length == 0 ? columns : columns.with("keepLabels", JsonArray.ofStrings(List.of(labels))));
    }

    /** Makes a row of each label, with its name and value. */
    static Transformation labelsToRows() {
        return of("labelsToFields", JsonObject.builder().put("mode", "rows"));
    }

    /** Makes one table of time series, with a column for their names. */
    static Transformation seriesToRows() {
        return of("seriesToRows", JsonObject.empty());
    }

    /** Makes a column of each row: one field gives its name, another its value. */
    static Transformation rowsToFields(String nameField, String valueField) {
        return of(
                "rowsToFields",
                JsonObject.builder()
                        .put(
                                "mappings",
                                List.of(mapping(nameField, "field.name"), mapping(valueField, "field.value"))));
    }

    /** Takes settings such as {@code max} or {@code unit} from the fields of one query for the fields of the others. */
    static Transformation configFromQuery(String refId, Map<String, String> settingsByField) {
        List<JsonObject> mappings = settingsByField.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> mapping(entry.getKey(), entry.getValue()))
                .toList();
        return of(
                "configFromData", JsonObject.builder().put("configRefId", refId).put("mappings", mappings));
    }

    private static JsonObject mapping(String field, String handler) {
        return JsonObject.builder()
                .put("fieldName", field)
                .put("handlerKey", handler)
                .build();
    }

    /** Reads the values of a field as another type. */
    static Transformation convert(String field, FieldType type) {
        JsonObject conversion = JsonObject.builder()
                .put("targetField", field)
                .put("destinationType", type.json())
                .build();
        return of(
                "convertFieldType",
                JsonObject.builder().put("fields", JsonObject.empty()).put("conversions", JsonArray.of(conversion)));
    }

    /** Makes fields of what stands inside of a text. */
    static Transformation extractFields(String source, FieldFormat format) {
        return of("extractFields", JsonObject.builder().put("source", source).put("format", format.json()));
    }

    /** Writes times as text, in a format of moment.js such as {@code YYYY-MM-DD}. */
    static Transformation formatTime(String field, String format) {
        return of("formatTime", JsonObject.builder().put("timeField", field).put("outputFormat", format));
    }

    /** Makes one row of each time series, with a small graph in it; the calculation says what rows are sorted by. */
    static Transformation timeSeriesTable(Map<String, Calculation> calculationByQuery) {
        JsonObject.Builder options = JsonObject.builder();
        calculationByQuery.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> options.put(
                        entry.getKey(),
                        JsonObject.builder()
                                .put("stat", entry.getValue().json())
                                .build()));
        return of("timeSeriesTable", options);
    }

    /** Brings time series into another shape. */
    static Transformation prepareTimeSeries(TimeSeriesShape shape) {
        return of("prepareTimeSeries", JsonObject.builder().put("format", shape.json()));
    }

    /** Makes a matrix of rows: a column for each value of one field, a row for each of another. */
    static Transformation groupingToMatrix(String columnField, String rowField, String valueField) {
        return of(
                "groupingToMatrix",
                JsonObject.builder()
                        .put("columnField", columnField)
                        .put("rowField", rowField)
                        .put("valueField", valueField));
    }

    /** Makes columns of rows and rows of columns. */
    static Transformation transpose() {
        return of("transpose", JsonObject.empty());
    }

    /** Counts how often which values occur. */
    static Transformation histogram() {
        return of("histogram", JsonObject.empty());
    }

    /** Counts how often which values occur at each time. */
    static Transformation heatmap() {
        return of("heatmap", JsonObject.empty());
    }

    /** Finds places by name, such as country codes, in a gazetteer at an address. */
    static Transformation lookup(String field, String gazetteer) {
        return of("fieldLookup", JsonObject.builder().put("lookupField", field).put("gazetteer", gazetteer));
    }

    /** Only the answers to the queries of those letters. */
    default Transformation ofQuery(String... refIds) {
        JsonObject filter = JsonObject.builder()
                .put("id", "byRefId")
                .put("options", String.join("|", refIds))
                .build();
        return new Restricted(this, JsonObject.builder().put("filter", filter).build());
    }

    /** Switched off. */
    default Transformation disabled() {
        return new Restricted(this, JsonObject.builder().put("disabled", true).build());
    }

    /** The transformation as it stands in a dashboard. */
    default JsonObject json() {
        return JsonObject.builder().put("id", id()).put("options", options()).build();
    }
}
