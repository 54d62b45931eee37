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
 * FieldOverride.of(FieldMatcher.byValue(Calculation.MAX, Comparison.LESS, 1)).hideFrom(PanelPart.LEGEND);
 * }</pre>
 */
public final class FieldOverride implements GraphStyle<FieldOverride>, ColumnStyle<FieldOverride> {

    private final JsonObject matcher;
    private final List<JsonObject> properties;

    private FieldOverride(JsonObject matcher, List<JsonObject> properties) {
        this.matcher = matcher;
        this.properties = List.copyOf(properties);
    }

    /** The fields that any matcher finds. */
    public static FieldOverride of(FieldMatcher matcher) {
        return new FieldOverride(matcher.json(), List.of());
    }

    public static FieldOverride byName(String name) {
        return of(FieldMatcher.byName(name));
    }

    /** Fields whose name matches a regular expression, such as {@code /^cpu/i}. */
    public static FieldOverride byRegex(String pattern) {
        return of(FieldMatcher.byRegex(pattern));
    }

    /** Fields that the query of the given letter answered with. */
    public static FieldOverride byQuery(String refId) {
        return of(FieldMatcher.byQuery(refId));
    }

    public static FieldOverride byType(FieldType type) {
        return of(FieldMatcher.byType(type));
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
