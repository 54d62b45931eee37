package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as JavaScript takes them, since Grafana's front end has read old dashboards that way. */
final class Loose {

    /** Beyond it, a number in a dashboard is a mistake, and products of two would overflow. */
    private static final double LARGEST = 1e100;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

    private Loose() {}

    static boolean isTruthy(@Nullable Json value) {
        return switch (value) {
            case null -> false;
            case JsonNull ignored -> false;
            case JsonBoolean bool -> bool.value();
            case JsonNumber number -> Double.parseDouble(number.text()) != 0;
            case JsonString string -> !string.value().isEmpty();
            case JsonArray ignored -> true;
            case JsonObject ignored -> true;
        };
    }

    static boolean isTruthy(JsonObject object, String name) {
        return isTruthy(object.get(name));
    }

    static boolean isFalse(@Nullable Json value) {
        return value instanceof JsonBoolean bool && !bool.value();
    }

    /** The number that a number or its text holds. */
    static OptionalDouble number(@Nullable Json value) {
        return switch (value) {
            case JsonNumber number -> bounded(number.text());
            case JsonString string -> number(string.value());
            case null, default -> OptionalDouble.empty();
        };
    }

    static OptionalDouble number(String text) {
        return DECIMAL.matcher(text.strip()).matches() ? bounded(text.strip()) : OptionalDouble.empty();
    }

    private static OptionalDouble bounded(String text) {
        double value = Double.parseDouble(text);
        return Math.abs(value) <= LARGEST ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** A string, or another scalar as JavaScript prints it. */
    static String text(@Nullable Json value) {
        return switch (value) {
            case null -> "";
            case JsonString string -> string.value();
            case JsonObject ignored -> "[object Object]";
            case JsonArray ignored -> "";
            case JsonNumber ignored -> value.toString();
            case JsonBoolean ignored -> value.toString();
            case JsonNull ignored -> value.toString();
        };
    }
}
