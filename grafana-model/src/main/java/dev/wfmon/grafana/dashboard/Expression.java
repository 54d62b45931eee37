package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.Arrays;

/**
 * Queries that Grafana's server works out from the answers to others.
 *
 * <pre>{@code
 * Panel.stat("Share of failures")
 *         .query(Query.instant("sum(failed)").hidden())
 *         .query(Query.instant("sum(total)").hidden())
 *         .query(Expression.math("$A / $B"))
 *         .query(Expression.threshold("C", Evaluator.GREATER, 0.1));
 * }</pre>
 */
public final class Expression {

    private Expression() {}

    /** A formula over other queries, each by its letter, as in {@code $A / $B}. */
    public static Query math(String formula) {
        return of("math", formula);
    }

    /** One number of each series: {@code min}, {@code max}, {@code mean}, {@code median}, {@code sum}, … */
    public static Query reduce(String refId, Calculation calculation) {
        return of("reduce", refId).with("reducer", calculation.json());
    }

    /** One number of each series, after leaving out what is no number. */
    public static Query reduceNumbers(String refId, Calculation calculation) {
        return reduce(refId, calculation)
                .with("settings", JsonObject.builder().put("mode", "dropNN").build());
    }

    /** Series with a point at each step of the window, such as {@code 1m}; points of one step become one. */
    public static Query resample(String refId, String window, Calculation downsampler, Upsampler upsampler) {
        return of("resample", refId)
                .with("window", Json.of(window))
                .with("downsampler", downsampler.json())
                .with("upsampler", upsampler.json());
    }

    /** 1 where a number fulfils the condition, else 0; ranges take two bounds. */
    public static Query threshold(String refId, Evaluator evaluator, double... bounds) {
        Check.that(
                bounds.length == evaluator.bounds(),
                "A threshold with " + evaluator + " needs " + evaluator.bounds() + " bounds, not " + bounds.length);
        JsonObject condition = JsonObject.builder()
                .put(
                        "evaluator",
                        JsonObject.builder()
                                .put("type", evaluator.json())
                                .put(
                                        "params",
                                        Arrays.stream(bounds).mapToObj(Json::of).toList())
                                .build())
                .build();
        return of("threshold", refId).with("conditions", JsonArray.of(condition));
    }

    /** SQL over other queries, each a table by its letter; a preview of Grafana's that has to be switched on. */
    public static Query sql(String sql) {
        return of("sql", sql).with("format", Json.of("table"));
    }

    private static Query of(String type, String expression) {
        Check.notBlank(expression, "An expression of the type " + type + " needs something to work on");
        return Query.of(JsonObject.builder()
                        .put("type", type)
                        .put("expression", expression)
                        .build())
                .dataSource(DataSource.EXPRESSION);
    }
}
