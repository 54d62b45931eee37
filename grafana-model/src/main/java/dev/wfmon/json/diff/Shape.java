package dev.wfmon.json.diff;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a differ must know of a document: which members do not count, what the lists hold and how their items are
 * recognised again.
 *
 * <pre>{@code
 * Shape panel = Shape.any().ignore("pluginVersion").list("targets", Items.of("query").by("refId"));
 * Shape dashboard = Shape.any().ignore("id", "version").list("panels", Items.of("panel").by("id", "title").shaped(panel));
 * }</pre>
 */
public final class Shape {

    private static final Shape ANY = new Shape(Map.of(), Set.of(), Set.of(), Map.of(), Map.of());

    private final Map<String, Json> defaults;
    private final Set<String> ignored;
    private final Set<String> silent;
    private final Map<String, Shape> fields;
    private final Map<String, Items> lists;

    private Shape(
            Map<String, Json> defaults,
            Set<String> ignored,
            Set<String> silent,
            Map<String, Shape> fields,
            Map<String, Items> lists) {
        this.defaults = Map.copyOf(defaults);
        this.ignored = Set.copyOf(ignored);
        this.silent = Set.copyOf(silent);
        this.fields = Map.copyOf(fields);
        this.lists = Map.copyOf(lists);
    }

    /** Every member counts, lists are compared item by item in order. */
    public static Shape any() {
        return ANY;
    }

    /** Members that make no difference, because a server owns them. */
    public Shape ignore(String... names) {
        Set<String> more = new HashSet<>(ignored);
        more.addAll(List.of(names));
        return new Shape(defaults, more, silent, fields, lists);
    }

    /** Members that only group others, so that a path reads better without their names. */
    public Shape silent(String... names) {
        Set<String> more = new HashSet<>(silent);
        more.addAll(List.of(names));
        return new Shape(defaults, ignored, more, fields, lists);
    }

    /** A member that means the same missing as with this value. */
    public Shape byDefault(String name, Json value) {
        Map<String, Json> more = new HashMap<>(defaults);
        more.put(name, value);
        return new Shape(more, ignored, silent, fields, lists);
    }

    /** The shape of the object under a name. */
    public Shape field(String name, Shape shape) {
        Map<String, Shape> more = new HashMap<>(fields);
        more.put(name, shape);
        return new Shape(defaults, ignored, silent, more, lists);
    }

    /** What the list under a name holds. */
    public Shape list(String name, Items items) {
        Map<String, Items> more = new HashMap<>(lists);
        more.put(name, items);
        return new Shape(defaults, ignored, silent, fields, more);
    }

    boolean ignores(String name) {
        return ignored.contains(name);
    }

    Shape of(String name) {
        return fields.getOrDefault(name, ANY);
    }

    boolean isSilent(String name) {
        return silent.contains(name);
    }

    @Nullable
    Items items(String name) {
        return lists.get(name);
    }

    @Nullable
    Json valueOf(String name, JsonObject object) {
        Json value = object.get(name);
        return value == null || value.equals(Json.ofNull()) ? defaults.get(name) : value;
    }

    /**
     * What a list holds and how an item is recognised in another version of the list.
     *
     * @param noun what people call an item
     * @param keys ways to tell items apart, best first; without any, items are paired by their place
     * @param label what people call one item; its key where this gives none
     * @param isOrdered whether the order of the items means anything
     * @param shape the shape of each item
     */
    public record Items(
            String noun,
            List<Function<JsonObject, Optional<String>>> keys,
            Function<JsonObject, Optional<String>> label,
            boolean isOrdered,
            Shape shape) {

        public static Items of(String noun) {
            return new Items(noun, List.of(), item -> Optional.empty(), true, ANY);
        }

        /** Items are recognised by these members: by all of them, or else by one, the first one before the others. */
        public Items by(String... names) {
            return new Items(noun, List.of(names).stream().map(Items::member).toList(), label, isOrdered, shape);
        }

        /** Items are recognised by a text made from each. */
        public Items by(Function<JsonObject, Optional<String>> key) {
            return new Items(noun, List.of(key), label, isOrdered, shape);
        }

        public Items named(Function<JsonObject, Optional<String>> label) {
            return new Items(noun, keys, label, isOrdered, shape);
        }

        /** The order of the items makes no difference. */
        public Items inAnyOrder() {
            return new Items(noun, keys, label, false, shape);
        }

        public Items shaped(Shape shape) {
            return new Items(noun, keys, label, isOrdered, shape);
        }

        /** What people call an item: its label, else a key that no other item has, else its place from 1. */
        String label(int index, List<JsonObject> list) {
            JsonObject item = list.get(index);
            return label.apply(item)
                    .map(title -> Json.of(title).toString())
                    .or(() -> keys.stream()
                            .filter(key -> tellsApart(key, item, list))
                            .flatMap(key -> key.apply(item).stream())
                            .findFirst())
                    .orElseGet(() -> Integer.toString(index + 1));
        }

        private static boolean tellsApart(
                Function<JsonObject, Optional<String>> key, JsonObject item, List<JsonObject> list) {
            Optional<String> value = key.apply(item).filter(text -> !text.isBlank());
            return value.isPresent()
                    && list.stream()
                                    .filter(other -> key.apply(other).equals(value))
                                    .count()
                            == 1;
        }

        private static Function<JsonObject, Optional<String>> member(String name) {
            return item -> item.find(name).map(value -> value.asString().orElseGet(value::toString));
        }
    }
}
