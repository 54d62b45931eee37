package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonObject;

/**
 * A series of an XY chart: which fields give its points their places, sizes and colours.
 *
 * <pre>{@code
 * XySeries.of("lines", "duration").ofQuery("A").size("files").color("priority");
 * XySeries.of(FieldMatcher.byType(FieldType.TIME), FieldMatcher.byRegex("value.*"));
 * }</pre>
 */
public final class XySeries {

    private final JsonObject json;

    private XySeries(JsonObject json) {
        this.json = json;
    }

    public static XySeries of(String x, String y) {
        return of(FieldMatcher.byName(x), FieldMatcher.byName(y));
    }

    public static XySeries of(FieldMatcher x, FieldMatcher y) {
        return new XySeries(JsonObject.empty()).with("x", x.json()).with("y", y.json());
    }

    public XySeries name(String name) {
        return new XySeries(
                json.with("name", JsonObject.builder().put("fixed", name).build()));
    }

    /** Only the answer to the query of that letter. */
    public XySeries ofQuery(String refId) {
        return with(
                "frame",
                JsonObject.builder().put("id", "byRefId").put("options", refId).build());
    }

    /** Only the answer of that number, from 0. */
    public XySeries ofFrame(int index) {
        return with(
                "frame",
                JsonObject.builder().put("id", "byIndex").put("options", index).build());
    }

    public XySeries size(String field) {
        return with("size", FieldMatcher.byName(field).json());
    }

    public XySeries color(String field) {
        return with("color", FieldMatcher.byName(field).json());
    }

    private XySeries with(String dimension, JsonObject matcher) {
        return new XySeries(json.with(
                dimension, JsonObject.builder().put("matcher", matcher).build()));
    }

    JsonObject json() {
        return json;
    }
}
