package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows some fields of a panel differently from the rest.
 *
 * <pre>{@code
 * FieldOverride.byName("Success rate").unit(Unit.PERCENT_UNIT).cells(CellStyle.GAUGE);
 * FieldOverride.byQuery("B").axisPlacement(AxisPlacement.RIGHT);
 * }</pre>
 */
public final class FieldOverride implements GraphStyle<FieldOverride>, ColumnStyle<FieldOverride> {

    private final JsonObject matcher;
    private final List<JsonObject> properties;

    private FieldOverride(JsonObject matcher, List<JsonObject> properties) {
        this.matcher = matcher;
        this.properties = List.copyOf(properties);
    }

    private static FieldOverride matching(String matcher, String options) {
        return new FieldOverride(
                JsonObject.builder().put("id", matcher).put("options", options).build(), List.of());
    }

    public static FieldOverride byName(String name) {
        return matching("byName", name);
    }

    /** Fields whose name matches a regular expression. */
    public static FieldOverride byRegex(String pattern) {
        return matching("byRegexp", pattern);
    }

    /** Fields that the query of the given letter answered with. */
    public static FieldOverride byQuery(String refId) {
        return matching("byFrameRefID", refId);
    }

    /** Fields of a type such as {@code number}, {@code string} or {@code time}. */
    public static FieldOverride byType(String type) {
        return matching("byType", type);
    }

    @Override
    public FieldOverride field(String property, Json value) {
        List<JsonObject> more = new ArrayList<>(properties);
        more.add(JsonObject.builder().put("id", property).put("value", value).build());
        return new FieldOverride(matcher, more);
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("matcher", matcher)
                .put("properties", properties)
                .build();
    }
}
