package dev.wfmon.json;

import java.util.Optional;

/**
 * A JSON value: immutable, lossless, and aware of where in a text it was read.
 *
 * <pre>{@code
 * JsonObject panel = JsonObject.builder().put("title", "CPU").put("id", 3).build();
 * panel.string("title"); // Optional[CPU]
 * panel.with("id", Json.of(4)); // a new object; the old one stays
 * }</pre>
 *
 * <p>Key order and the spelling of numbers are kept. Equality is that of JSON values: places in a text, the order of
 * keys and the spelling of numbers ({@code 1.0} and {@code 1}) make no difference. YAML is read into the same tree.
 */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /** The {@link #offset()} of a value that was built in code and stands in no text. */
    int NOWHERE = -1;

    /** Where the value starts in the text that it was read from, in characters from 0, or {@link #NOWHERE}. */
    int offset();

    static JsonString of(String value) {
        return new JsonString(value, NOWHERE);
    }

    static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value), NOWHERE);
    }

    /** A number, without a fraction where it has none; NaN and the infinities are no JSON and are refused. */
    static JsonNumber of(double value) {
        return JsonNumber.of(value);
    }

    static JsonBoolean of(boolean value) {
        return new JsonBoolean(value, NOWHERE);
    }

    static JsonNull ofNull() {
        return JsonNull.BUILT;
    }

    /** This value when it is an object. */
    default Optional<JsonObject> asObject() {
        return this instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** This value when it is an array. */
    default Optional<JsonArray> asArray() {
        return this instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    }

    /** This value's text when it is a string. */
    default Optional<String> asString() {
        return this instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** What this value is, as people say it: an object, a string, … */
    default String kind() {
        return switch (this) {
            case JsonObject ignored -> "an object";
            case JsonArray ignored -> "an array";
            case JsonString ignored -> "a string";
            case JsonNumber ignored -> "a number";
            case JsonBoolean ignored -> "a boolean";
            case JsonNull ignored -> "null";
        };
    }
}
