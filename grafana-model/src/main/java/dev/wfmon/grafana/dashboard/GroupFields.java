package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonObject;
import java.util.List;

/**
 * Makes one row of several, and calculates the other fields.
 *
 * <pre>{@code
 * Transformation.groupBy("agent").calculate("Value", Calculation.SUM, Calculation.COUNT);
 * }</pre>
 */
public final class GroupFields implements Transformation {

    private final String id;
    private final JsonObject fields;

    private GroupFields(String id, JsonObject fields) {
        this.id = id;
        this.fields = fields;
    }

    static GroupFields of(String id, String... fields) {
        GroupFields grouping = new GroupFields(id, JsonObject.empty());
        for (String field : fields) {
            grouping = grouping.with(field, "groupby");
        }
        return grouping;
    }

    /** What becomes of the values of a field; fields that are not named are left out. */
    public GroupFields calculate(String field, Calculation... calculations) {
        return with(field, "aggregate", calculations);
    }

    private GroupFields with(String field, String operation, Calculation... calculations) {
        JsonObject options = JsonObject.builder()
                .put(
                        "aggregations",
                        List.of(calculations).stream().map(Calculation::json).toList())
                .put("operation", operation)
                .build();
        return new GroupFields(id, fields.with(field, options));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public JsonObject options() {
        return JsonObject.builder().put("fields", fields).build();
    }
}
