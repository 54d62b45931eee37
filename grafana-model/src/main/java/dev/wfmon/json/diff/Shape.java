package dev.wfmon.json.diff;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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

    private static final Shape ANY = new Shape(Map.of(), true);

    private final Map<String, Member> members;
    private final boolean isOpen;

    /**
     * What is known of one member.
     *
     * @param isIgnored whether it makes no difference
     * @param isFilledIn whether it makes none where one side lacks it
     * @param isSilent whether a path leaves its name out
     * @param byDefault what it means when it is missing
     */
    private record Member(
            boolean isIgnored,
            boolean isFilledIn,
            boolean isSilent,
            @Nullable Json byDefault,
            @Nullable Shape shape,
            @Nullable Items items) {

        static final Member PLAIN = new Member(false, false, false, null, null, null);

        Member ignored() {
            return new Member(true, isFilledIn, isSilent, byDefault, shape, items);
        }

        Member filledIn() {
            return new Member(isIgnored, true, isSilent, byDefault, shape, items);
        }

        Member silent() {
            return new Member(isIgnored, isFilledIn, true, byDefault, shape, items);
        }

        Member byDefault(Json value) {
            return new Member(isIgnored, isFilledIn, isSilent, value, shape, items);
        }

        Member shaped(Shape inner) {
            return new Member(isIgnored, isFilledIn, isSilent, byDefault, inner, items);
        }

        Member listing(Items inner) {
            return new Member(isIgnored, isFilledIn, isSilent, byDefault, shape, inner);
        }
    }

    private Shape(Map<String, Member> members, boolean isOpen) {
        this.members = Map.copyOf(members);
        this.isOpen = isOpen;
    }

    /** Every member counts, lists are compared item by item in order. */
    public static Shape any() {
        return ANY;
    }

    /** Members that make no difference, because a server owns them. */
    public Shape ignore(String... names) {
        return each(List.of(names), Member::ignored);
    }

    /** Members that make no difference while one side lacks them, because a server fills them in. */
    public Shape filledIn(String... names) {
        return each(List.of(names), Member::filledIn);
    }

    /** Members that only group others, so that a path reads better without their names. */
    public Shape silent(String... names) {
        return each(List.of(names), Member::silent);
    }

    /** A member that means the same missing or empty as with this value. */
    public Shape byDefault(String name, Json value) {
        return each(List.of(name), member -> member.byDefault(value));
    }

    /** The shape of the object under a name. */
    public Shape field(String name, Shape shape) {
        return each(List.of(name), member -> member.shaped(shape));
    }

    /** This shape with the one of the object under a name changed. */
    public Shape inside(String name, UnaryOperator<Shape> change) {
        return field(name, change.apply(of(name)));
    }

    /** What the list under a name holds. */
    public Shape list(String name, Items items) {
        return each(List.of(name), member -> member.listing(items));
    }

    /** Of all members, only those that are named in this shape make a difference. */
    public Shape alone() {
        return new Shape(members, false);
    }

    /** Named members that this shape has nothing to say of but that they count. */
    public Shape plain(String... names) {
        return each(List.of(names), UnaryOperator.identity());
    }

    private Shape each(List<String> names, UnaryOperator<Member> change) {
        Map<String, Member> changed = new HashMap<>(members);
        names.forEach(name -> changed.put(name, change.apply(member(name))));
        return new Shape(changed, isOpen);
    }

    private Member member(String name) {
        return members.getOrDefault(name, Member.PLAIN);
    }

    boolean ignores(String name) {
        return member(name).isIgnored() || !(isOpen || members.containsKey(name));
    }

    boolean isFilledIn(String name) {
        return member(name).isFilledIn();
    }

    Shape of(String name) {
        Shape shape = member(name).shape();
        return shape == null ? ANY : shape;
    }

    boolean isSilent(String name) {
        return member(name).isSilent();
    }

    @Nullable
    Items items(String name) {
        return member(name).items();
    }

    @Nullable
    Json valueOf(String name, JsonObject object) {
        Json value = object.get(name);
        Json byDefault = member(name).byDefault();
        return byDefault != null && JsonDiff.isEmpty(value) ? byDefault : value;
    }

    /**
     * What a list holds and how an item is recognised in another version of the list.
     *
     * @param noun what people call an item
     * @param keys ways to tell items apart, best first; without any, items are paired by their place
     * @param label what people call one item; its key where this gives none
     * @param isOrdered whether the order of the items means anything
     * @param counts which items make a difference
     * @param seenAs an item in the spelling that is compared
     * @param shape the shape of an item
     */
    public record Items(
            String noun,
            List<Function<JsonObject, Optional<String>>> keys,
            Function<JsonObject, Optional<String>> label,
            boolean isOrdered,
            Predicate<JsonObject> counts,
            UnaryOperator<JsonObject> seenAs,
            Function<JsonObject, Shape> shape) {

        public static Items of(String noun) {
            return new Items(noun, List.of(), item -> Optional.empty(), true, item -> true, item -> item, item -> ANY);
        }

        /** Items are recognised by these members: by all of them, or else by one, the first one before the others. */
        public Items by(String... names) {
            return new Items(
                    noun, List.of(names).stream().map(Items::member).toList(), label, isOrdered, counts, seenAs, shape);
        }

        /** Items are recognised by a text made from each. */
        public Items by(Function<JsonObject, Optional<String>> key) {
            return new Items(noun, List.of(key), label, isOrdered, counts, seenAs, shape);
        }

        public Items named(Function<JsonObject, Optional<String>> label) {
            return new Items(noun, keys, label, isOrdered, counts, seenAs, shape);
        }

        /** The order of the items makes no difference. */
        public Items inAnyOrder() {
            return new Items(noun, keys, label, false, counts, seenAs, shape);
        }

        public Items shaped(Shape shape) {
            return shapedBy(item -> shape);
        }

        /** The shape of an item follows from what it is. */
        public Items shapedBy(Function<JsonObject, Shape> shape) {
            return new Items(noun, keys, label, isOrdered, counts, seenAs, shape);
        }

        /** Items are compared in another spelling, so that two ways to say the same are one. */
        public Items seenAs(UnaryOperator<JsonObject> seenAs) {
            return new Items(noun, keys, label, isOrdered, counts, seenAs, shape);
        }

        /** Items that make no difference, because a server adds or drops them. */
        public Items except(Predicate<JsonObject> ignored) {
            return new Items(noun, keys, label, isOrdered, counts.and(ignored.negate()), seenAs, shape);
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
