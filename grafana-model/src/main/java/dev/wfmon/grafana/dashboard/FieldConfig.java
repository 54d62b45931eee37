package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How values are shown: the same words for all fields of a panel and for those of a {@link FieldOverride}.
 *
 * <pre>{@code
 * panel.unit(Unit.SECONDS).decimals(1).thresholds(Thresholds.base(GREEN).then(60, RED));
 * }</pre>
 *
 * @param <F> the panel or override itself
 */
public sealed interface FieldConfig<F> permits FieldPanel, AxisStyle, FillStyle, GradientStyle, ColumnStyle {

    /** Sets any property by Grafana's name, such as {@code custom.lineStyle}. */
    F field(String property, Json value);

    default F unit(Unit unit) {
        return field("unit", Json.of(unit.id()));
    }

    default F decimals(int decimals) {
        return field("decimals", Json.of(decimals));
    }

    default F min(double min) {
        return field("min", Json.of(min));
    }

    default F max(double max) {
        return field("max", Json.of(max));
    }

    /** Takes the minimum and maximum of each field for itself, where none is given. */
    default F minMaxOfEachField() {
        return field("fieldMinMax", Json.of(true));
    }

    /** What stands in the place of a missing value. */
    default F noValue(String text) {
        return field("noValue", Json.of(text));
    }

    default F displayName(String name) {
        return field("displayName", Json.of(name));
    }

    /** One colour for all values. */
    default F color(Color color) {
        return field(
                "color",
                JsonObject.builder()
                        .put("mode", "fixed")
                        .put("fixedColor", color.json())
                        .build());
    }

    default F color(ColorMode mode) {
        return field("color", JsonObject.builder().put("mode", mode.json()).build());
    }

    default F thresholds(Thresholds thresholds) {
        return field("thresholds", thresholds.json());
    }

    /** The mappings, all at once; the first that fits a value counts. */
    default F mappings(ValueMapping... mappings) {
        List<JsonObject> items = IntStream.range(0, mappings.length)
                .mapToObj(index -> mappings[index].json(index))
                .toList();
        return field("mappings", JsonArray.of(items));
    }

    /** The links of a value, all at once. */
    default F links(Link... links) {
        return field(
                "links", JsonArray.of(List.of(links).stream().map(Link::json).toList()));
    }

    /** The actions of a value, all at once. */
    default F actions(Action... actions) {
        return field(
                "actions",
                JsonArray.of(List.of(actions).stream().map(Action::json).toList()));
    }

    /** Lets readers narrow the dashboard down to a value, where it has an ad hoc variable. */
    default F adHocFilterable() {
        return field("filterable", Json.of(true));
    }

    /** What the field is, shown in tooltips. */
    default F fieldDescription(String description) {
        return field("description", Json.of(description));
    }

    /** Shades of one colour, by the value. */
    default F shades(Color color) {
        return field(
                "color",
                JsonObject.builder()
                        .put("mode", "shades")
                        .put("fixedColor", color.json())
                        .build());
    }
}
