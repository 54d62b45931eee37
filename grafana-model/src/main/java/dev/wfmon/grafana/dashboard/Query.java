package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Optional;

/**
 * What a panel asks of its data source. The panel gives each query its letter: A, B, …
 *
 * <pre>{@code
 * Query.range("sum by (stage) (rate(stages_total[$__rate_interval]))").legend("{{stage}}");
 * Query.instant("count(up)");
 * Query.of(JsonObject.builder().put("rawSql", "SELECT 1").build()).dataSource(DataSource.of("mysql", "db"));
 * }</pre>
 */
public final class Query {

    private final JsonObject json;

    private Query(JsonObject json) {
        this.json = json;
    }

    /** An expression over the time range of the dashboard. */
    public static Query range(String expr) {
        return promQl(expr, true, "time_series");
    }

    /** An expression at the end of the time range. */
    public static Query instant(String expr) {
        return promQl(expr, false, "time_series");
    }

    /** An expression over the time range, and at its end as a table. */
    public static Query rangeAndInstant(String expr) {
        return range(expr).with("instant", Json.of(true));
    }

    /** An instant expression whose labels become columns. */
    public static Query table(String expr) {
        return promQl(expr, false, "table");
    }

    /** The buckets of a histogram over time, by their label {@code le}. */
    public static Query heatmap(String expr) {
        return promQl(expr, true, "heatmap").legend("{{le}}");
    }

    /** Log lines of Loki. */
    public static Query logs(String expr) {
        return of(JsonObject.builder()
                .put("expr", expr)
                .put("queryType", "range")
                .put("editorMode", "code")
                .build());
    }

    /** Traces of Tempo, found by TraceQL. */
    public static Query traces(String traceQl) {
        return of(JsonObject.builder()
                .put("query", traceQl)
                .put("queryType", "traceql")
                .put("tableType", "traces")
                .put("limit", 20)
                .build());
    }

    /** A table of a data source that speaks SQL. */
    public static Query sql(String sql) {
        return of(JsonObject.builder()
                .put("rawSql", sql)
                .put("rawQuery", true)
                .put("format", "table")
                .put("editorMode", "code")
                .build());
    }

    /** What the queries of another panel answer, by the {@linkplain Panel#id id} of that panel. */
    public static Query ofPanel(int panelId) {
        return of(JsonObject.builder().put("panelId", panelId).build()).dataSource(DataSource.DASHBOARD);
    }

    /** A query in the words of any data source. */
    public static Query of(JsonObject model) {
        return new Query(model);
    }

    private static Query promQl(String expr, boolean isRange, String format) {
        Check.notBlank(expr, "A query needs an expression");
        return of(JsonObject.builder()
                .put("expr", expr)
                .put("range", isRange)
                .put("instant", !isRange)
                .put("format", format)
                .put("legendFormat", "__auto")
                .put("editorMode", "code")
                .build());
    }

    /** The name of each series: text with labels in it, as in <code>{{stage}} p95</code>. */
    public Query legend(String legend) {
        return with("legendFormat", Json.of(legend));
    }

    /** The smallest step between two points, such as {@code 1m}. */
    public Query minStep(String interval) {
        return with("interval", Json.of(interval));
    }

    public Query exemplars() {
        return with("exemplar", Json.of(true));
    }

    /** Answers to other queries and transformations, but is not shown. */
    public Query hidden() {
        return with("hide", Json.of(true));
    }

    /** Asks another data source than the panel does. */
    public Query dataSource(DataSource dataSource) {
        return with("datasource", dataSource.json());
    }

    /** A name other than the letter that the panel would give. */
    public Query refId(String refId) {
        Check.notBlank(refId, "A refId must not be blank");
        return with("refId", Json.of(refId));
    }

    Query with(String name, Json value) {
        return new Query(json.with(name, value));
    }

    /** The data source of a query that names one. */
    Optional<JsonObject> dataSource() {
        return json.object("datasource");
    }

    boolean isExpression() {
        return dataSource().equals(Optional.of(DataSource.EXPRESSION.json()));
    }

    Optional<String> refId() {
        return json.string("refId");
    }

    JsonObject json(String refId, DataSource dataSource) {
        return JsonObject.builder()
                .put("refId", refId)
                .put("datasource", dataSource.json())
                .putAll(json)
                .build();
    }
}
