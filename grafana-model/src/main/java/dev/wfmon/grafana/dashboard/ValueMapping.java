package dev.wfmon.grafana.dashboard;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;

/**
 * Shows certain values as a text, a colour or both.
 *
 * <pre>{@code
 * ValueMapping.value("0").text("Idle").color(GRAY);
 * ValueMapping.range(1, 10).text("Busy");
 * ValueMapping.special(SpecialValue.NULL_OR_NAN).text("No runs");
 * }</pre>
 */
public final class ValueMapping {

    /** Where Grafana's four kinds of mapping keep what they match and what they show. */
    private sealed interface Match {

        JsonObject json(JsonObject result);
    }

    private record Exactly(String value) implements Match {

        @Override
        public JsonObject json(JsonObject result) {
            return mapping("value", JsonObject.builder().put(value, result));
        }
    }

    private record Otherwise(String type, JsonObject condition) implements Match {

        @Override
        public JsonObject json(JsonObject result) {
            return mapping(type, JsonObject.builder().putAll(condition).put("result", result));
        }
    }

    private final Match match;
    private final JsonObject result;

    private ValueMapping(Match match, JsonObject result) {
        this.match = match;
        this.result = result;
    }

    public static ValueMapping value(String value) {
        return of(new Exactly(value));
    }

    /** From one value to another, both included. */
    public static ValueMapping range(double from, double to) {
        Check.that(from <= to, "The range of a mapping runs upwards, not from " + from + " to " + to);
        JsonObject condition =
                JsonObject.builder().put("from", from).put("to", to).build();
        return of(new Otherwise("range", condition));
    }

    /** Texts that match a regular expression, whose groups the shown text may use as {@code $1}. */
    public static ValueMapping regex(String pattern) {
        JsonObject condition = JsonObject.builder().put("pattern", pattern).build();
        return of(new Otherwise("regex", condition));
    }

    public static ValueMapping special(SpecialValue value) {
        JsonObject condition = JsonObject.builder().put("match", value.json()).build();
        return of(new Otherwise("special", condition));
    }

    private static ValueMapping of(Match match) {
        return new ValueMapping(match, JsonObject.empty());
    }

    public ValueMapping text(String text) {
        return new ValueMapping(match, result.with("text", Json.of(text)));
    }

    public ValueMapping color(Color color) {
        return new ValueMapping(match, result.with("color", color.json()));
    }

    /** An icon of Grafana's, which canvases show, such as {@code img/icons/unicons/check.svg}. */
    public ValueMapping icon(String path) {
        return new ValueMapping(match, result.with("icon", Json.of(path)));
    }

    JsonObject json(int index) {
        return match.json(result.with("index", Json.of(index)));
    }

    private static JsonObject mapping(String type, JsonObject.Builder options) {
        return JsonObject.builder()
                .put("type", type)
                .put("options", options.build())
                .build();
    }
}
