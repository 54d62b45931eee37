package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * What a value of a row has to fulfil.
 *
 * <pre>{@code
 * RowCondition.between(1, 10);
 * RowCondition.isNotNull();
 * }</pre>
 */
public record RowCondition(String id, JsonObject options) {

    public static RowCondition equal(Json value) {
        return compare("equal", value);
    }

    public static RowCondition notEqual(Json value) {
        return compare("notEqual", value);
    }

    public static RowCondition greater(double value) {
        return compare("greater", Json.of(value));
    }

    public static RowCondition greaterOrEqual(double value) {
        return compare("greaterOrEqual", Json.of(value));
    }

    public static RowCondition lower(double value) {
        return compare("lower", Json.of(value));
    }

    public static RowCondition lowerOrEqual(double value) {
        return compare("lowerOrEqual", Json.of(value));
    }

    /** Between two numbers, both excluded. */
    public static RowCondition between(double from, double to) {
        return new RowCondition(
                "between", JsonObject.builder().put("from", from).put("to", to).build());
    }

    public static RowCondition contains(String text) {
        return compare("substring", Json.of(text));
    }

    public static RowCondition containsNot(String text) {
        return compare("notSubstring", Json.of(text));
    }

    public static RowCondition regex(String pattern) {
        return compare("regex", Json.of(pattern));
    }

    public static RowCondition isNull() {
        return new RowCondition("isNull", JsonObject.empty());
    }

    public static RowCondition isNotNull() {
        return new RowCondition("isNotNull", JsonObject.empty());
    }

    private static RowCondition compare(String id, Json value) {
        return new RowCondition(id, JsonObject.builder().put("value", value).build());
    }

    JsonObject json() {
        return JsonObject.builder().put("id", id).put("options", options).build();
    }
}
