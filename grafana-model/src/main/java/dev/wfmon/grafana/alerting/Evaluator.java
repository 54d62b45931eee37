package dev.wfmon.grafana.alerting;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A comparison of a value with one number or with the ends of a range.
 *
 * <pre>{@code
 * Evaluator.above(0.2);
 * Evaluator.outside(10, 90); // below 10 or above 90
 * }</pre>
 *
 * @param params one number, two for a range, none for {@link Comparison#NO_VALUE}
 */
public record Evaluator(Comparison comparison, List<Double> params) {

    public Evaluator {
        params = List.copyOf(params);
    }

    public static Evaluator above(double value) {
        return of(Comparison.ABOVE, value);
    }

    public static Evaluator atLeast(double value) {
        return of(Comparison.AT_LEAST, value);
    }

    public static Evaluator below(double value) {
        return of(Comparison.BELOW, value);
    }

    public static Evaluator atMost(double value) {
        return of(Comparison.AT_MOST, value);
    }

    public static Evaluator equalTo(double value) {
        return of(Comparison.EQUAL, value);
    }

    public static Evaluator notEqualTo(double value) {
        return of(Comparison.NOT_EQUAL, value);
    }

    /** Between both ends, which are not included. */
    public static Evaluator within(double from, double to) {
        return of(Comparison.WITHIN, from, to);
    }

    /** Below one end or above the other. */
    public static Evaluator outside(double from, double to) {
        return of(Comparison.OUTSIDE, from, to);
    }

    /** Of any comparison. */
    public static Evaluator of(Comparison comparison, Double... params) {
        return new Evaluator(comparison, List.of(params));
    }

    /** The comparison in Grafana's JSON. */
    public JsonObject json() {
        return JsonObject.builder()
                .put("type", comparison.json())
                .put("params", JsonArray.of(params.stream().map(Json::of).toList()))
                .build();
    }

    /** The same read back, where its type is known. */
    static Optional<Evaluator> of(JsonObject json) {
        return Members.keyword(json, "type", Comparison.values())
                .map(comparison -> new Evaluator(comparison, Members.numbers(json, "params")));
    }
}
