package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * Adds a field that is worked out of others.
 *
 * <pre>{@code
 * CalculateField.ofRow(Calculation.SUM, "in", "out").as("total");
 * CalculateField.of("failed", Operator.DIVIDE, "total").as("share");
 * CalculateField.of("bytes", Operator.MULTIPLY, 8).as("bits").only();
 * CalculateField.runningTotal("orders");
 * }</pre>
 */
public final class CalculateField implements Transformation {

    private final JsonObject options;

    private CalculateField(JsonObject options) {
        this.options = options;
    }

    /** One value of several fields of each row; of all numbers when none is named. */
    public static CalculateField ofRow(Calculation calculation, String... fields) {
        JsonObject reduce = JsonObject.builder()
                .put("reducer", calculation.json())
                .put("include", JsonArray.ofStrings(List.of(fields)))
                .build();
        return inMode("reduceRow", "reduce", fields.length == 0 ? reduce.without("include") : reduce);
    }

    /** A field and another. */
    public static CalculateField of(String left, Operator operator, String right) {
        return binary(left, operator, field(right));
    }

    /** A field and a number. */
    public static CalculateField of(String left, Operator operator, double right) {
        return binary(
                left,
                operator,
                JsonObject.builder().put("fixed", Json.of(right).toString()).build());
    }

    private static CalculateField binary(String left, Operator operator, JsonObject right) {
        return inMode(
                "binary",
                "binary",
                JsonObject.builder()
                        .put("left", field(left))
                        .put("operator", operator.json())
                        .put("right", right)
                        .build());
    }

    private static JsonObject field(String name) {
        JsonObject matcher = FieldMatcher.byName(name).json();
        return JsonObject.builder().put("matcher", matcher).build();
    }

    /** A function of a field: {@code abs}, {@code exp}, {@code ln}, {@code round}, {@code floor} or {@code ceil}. */
    public static CalculateField function(String function, String field) {
        return inMode(
                "unary",
                "unary",
                JsonObject.builder()
                        .put("operator", function)
                        .put("fieldName", field)
                        .build());
    }

    /** The total of a field from the first row on. */
    public static CalculateField runningTotal(String field) {
        return inMode(
                "cumulativeFunctions",
                "cumulative",
                JsonObject.builder()
                        .put("field", field)
                        .put("reducer", Calculation.SUM.json())
                        .build());
    }

    /** The mean, deviation or variance of a field over so many rows before each row. */
    public static CalculateField window(Calculation calculation, String field, int rows) {
        return inMode(
                "windowFunctions",
                "window",
                JsonObject.builder()
                        .put("field", field)
                        .put("reducer", calculation.json())
                        .put("windowSize", rows)
                        .put("windowSizeMode", "fixed")
                        .put("windowAlignment", "trailing")
                        .build());
    }

    /** The number of the row, from 0. */
    public static CalculateField rowIndex() {
        return inMode(
                "index",
                "index",
                JsonObject.builder().put("asPercentile", false).build());
    }

    private static CalculateField inMode(String mode, String name, JsonObject settings) {
        return new CalculateField(
                JsonObject.builder().put("mode", mode).put(name, settings).build());
    }

    /** The name of the new field. */
    public CalculateField as(String name) {
        return with("alias", Json.of(name));
    }

    /** Keeps of all fields only the new one and the time. */
    public CalculateField only() {
        return with("replaceFields", Json.of(true));
    }

    private CalculateField with(String name, Json value) {
        return new CalculateField(options.with(name, value));
    }

    @Override
    public String id() {
        return "calculateField";
    }

    @Override
    public JsonObject options() {
        return options;
    }
}
