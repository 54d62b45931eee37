package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes deep in a tree that leave alone what has another type than expected. */
final class Tree {

    private Tree() {}

    /** The parent with its object of that name changed. */
    static JsonObject object(JsonObject parent, String name, UnaryOperator<JsonObject> change) {
        return parent.map(name, value -> value instanceof JsonObject object ? change.apply(object) : value);
    }

    /** The parent with each object in its list of that name changed. */
    static JsonObject objects(JsonObject parent, String name, UnaryOperator<JsonObject> change) {
        return list(
                parent,
                name,
                list -> list.map(item -> item instanceof JsonObject object ? change.apply(object) : item));
    }

    static JsonObject list(JsonObject parent, String name, UnaryOperator<JsonArray> change) {
        return parent.map(name, value -> value instanceof JsonArray list ? change.apply(list) : value);
    }

    /** The list with each object replaced by any number of others. */
    static JsonArray flat(JsonArray list, Function<JsonObject, List<JsonObject>> change) {
        List<Json> items = new ArrayList<>();
        for (Json item : list.items()) {
            if (item instanceof JsonObject object) {
                items.addAll(change.apply(object));
            } else {
                items.add(item);
            }
        }
        return items.equals(list.items()) ? list : JsonArray.of(items);
    }

    /** The list with more items at its end. */
    static JsonArray append(JsonArray list, List<? extends Json> more) {
        List<Json> items = new ArrayList<>(list.items());
        items.addAll(more);
        return more.isEmpty() ? list : JsonArray.of(items);
    }

    /** The object with that value, itself when it has it already. */
    static JsonObject put(JsonObject object, String name, Json value) {
        return value.equals(object.get(name)) ? object : object.with(name, value);
    }

    static JsonObject without(JsonObject object, Set<String> names) {
        return object.filter(member -> !names.contains(member.name()));
    }

    /** The object with a member renamed, in its old place. */
    static JsonObject rename(JsonObject object, String from, String to) {
        if (!object.has(from)) {
            return object;
        }
        JsonObject.Builder renamed = JsonObject.builder();
        object.without(to)
                .members()
                .forEach(member -> renamed.put(member.name().equals(from) ? to : member.name(), member.value()));
        return renamed.build();
    }

    static JsonObject objectOf(JsonObject parent, String name) {
        return parent.object(name).orElse(JsonObject.empty());
    }

    static JsonArray listOf(JsonObject parent, String name) {
        return parent.array(name).orElse(JsonArray.of());
    }

    static boolean hasAll(JsonObject object, String... names) {
        return Arrays.stream(names).allMatch(object::has);
    }

    /** The member's value, where it is neither missing nor null. */
    static boolean isSet(JsonObject object, String name) {
        return object.find(name).filter(value -> !(value instanceof JsonNull)).isPresent();
    }
}
