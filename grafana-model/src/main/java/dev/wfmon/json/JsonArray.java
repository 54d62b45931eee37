package dev.wfmon.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An array of values. */
public record JsonArray(List<Json> items, int offset) implements Json {

    public JsonArray {
        items = List.copyOf(items);
    }

    public static JsonArray of(Json... items) {
        return of(List.of(items));
    }

    public static JsonArray of(List<? extends Json> items) {
        return new JsonArray(List.copyOf(items), NOWHERE);
    }

    public static JsonArray ofStrings(List<String> values) {
        return of(values.stream().map(Json::of).toList());
    }

    public int size() {
        return items.size();
    }

    /** The items that are objects, in order. */
    public Stream<JsonObject> objects() {
        return items.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /** This array with each item replaced; itself when no item changes. */
    @SuppressWarnings("ReferenceEquality") // what is the same item needs no copy
    public JsonArray map(UnaryOperator<Json> change) {
        List<Json> changed = new ArrayList<>(items.size());
        boolean isSame = true;
        for (Json item : items) {
            Json replacement = change.apply(item);
            isSame &= replacement == item;
            changed.add(replacement);
        }
        return isSame ? this : new JsonArray(changed, offset);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonArray that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return JsonWriter.compact(this);
    }
}
