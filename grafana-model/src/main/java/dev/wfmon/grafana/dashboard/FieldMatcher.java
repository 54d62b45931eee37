package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * Says which fields of the answers are meant.
 *
 * <pre>{@code
 * FieldMatcher.byName("Value #A");
 * FieldMatcher.byType(FieldType.NUMBER);
 * FieldMatcher.byValue(Calculation.MAX, Comparison.GREATER, 0);
 * }</pre>
 *
 * @param id Grafana's name of the matcher
 * @param options what it compares with, {@code null} for those that compare with nothing
 */
public record FieldMatcher(String id, Json options) {

    public static FieldMatcher of(String id, Json options) {
        return new FieldMatcher(id, options);
    }

    public static FieldMatcher byName(String name) {
        return of("byName", Json.of(name));
    }

    public static FieldMatcher byNames(String... names) {
        return byNames(JsonObject.builder().put("mode", "include"), names);
    }

    /** All fields but those. */
    public static FieldMatcher byOtherNames(String... names) {
        return byNames(JsonObject.builder().put("mode", "exclude"), names);
    }

    private static FieldMatcher byNames(JsonObject.Builder options, String... names) {
        return of(
                "byNames",
                options.put("names", JsonArray.ofStrings(List.of(names))).build());
    }

    /** Fields whose name matches a regular expression, such as {@code /^cpu/i}. */
    public static FieldMatcher byRegex(String pattern) {
        return of("byRegexp", Json.of(pattern));
    }

    public static FieldMatcher byType(FieldType type) {
        return of("byType", type.json());
    }

    public static FieldMatcher byTypes(FieldType... types) {
        return of(
                "byTypes",
                JsonArray.of(List.of(types).stream().map(FieldType::json).toList()));
    }

    /** Fields that the query of the given letter answered with. */
    public static FieldMatcher byQuery(String refId) {
        return of("byFrameRefID", Json.of(refId));
    }

    /** Fields whose values, made one value, compare so with a number. */
    public static FieldMatcher byValue(Calculation calculation, Comparison comparison, double value) {
        return of(
                "byValue",
                JsonObject.builder()
                        .put("reducer", calculation.json())
                        .put("op", comparison.json())
                        .put("value", value)
                        .build());
    }

    public static FieldMatcher numeric() {
        return of("numeric", JsonObject.empty());
    }

    public static FieldMatcher time() {
        return of("time", JsonObject.empty());
    }

    public static FieldMatcher first() {
        return of("first", JsonObject.empty());
    }

    public static FieldMatcher firstTimeField() {
        return of("firstTimeField", JsonObject.empty());
    }

    JsonObject json() {
        return JsonObject.builder().put("id", id).put("options", options).build();
    }
}
