package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps or leaves out rows by the values of their fields.
 *
 * <pre>{@code
 * Transformation.keepRows(RowMatch.ALL).where("Value", RowCondition.greater(0)).where("pod", RowCondition.regex("^a"));
 * }</pre>
 */
public final class FilterRows implements Transformation {

    private final String type;
    private final RowMatch match;
    private final List<JsonObject> filters;

    private FilterRows(String type, RowMatch match, List<JsonObject> filters) {
        this.type = type;
        this.match = match;
        this.filters = List.copyOf(filters);
    }

    static FilterRows of(String type, RowMatch match) {
        return new FilterRows(type, match, List.of());
    }

    /** Adds a condition. */
    public FilterRows where(String field, RowCondition condition) {
        List<JsonObject> more = new ArrayList<>(filters);
        more.add(JsonObject.builder()
                .put("fieldName", field)
                .put("config", condition.json())
                .build());
        return new FilterRows(type, match, more);
    }

    @Override
    public String id() {
        return "filterByValue";
    }

    @Override
    public JsonObject options() {
        return JsonObject.builder()
                .put("filters", filters)
                .put("type", type)
                .put("match", match.json())
                .build();
    }
}
