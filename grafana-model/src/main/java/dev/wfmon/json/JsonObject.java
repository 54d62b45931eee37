package dev.wfmon.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object: members in the order in which they were written, each name once.
 *
 * <pre>{@code
 * JsonObject time = JsonObject.builder().put("from", "now-6h").put("to", "now").build();
 * time.string("from"); // Optional[now-6h]
 * time.with("to", Json.of("now-1h")); // a copy; {"from":"now-6h","to":"now-1h"}
 * }</pre>
 *
 * <p>The readers such as {@link #string} answer "none" both for a missing member and for one of another type, since
 * dashboards in the wild hold any type anywhere.
 */
public final class JsonObject implements Json {

    /**
     * A name and its value.
     *
     * @param offset where the name starts in its text, or {@link Json#NOWHERE}
     */
    public record Member(String name, Json value, int offset) {}

    private static final JsonObject EMPTY = new JsonObject(List.of(), NOWHERE);

    /** Most objects have no more members; to look at each of so few is faster than any map. */
    static final int FEW = 8;

    private final List<Member> members;

    /** The place of each name, where there are more than a few. */
    private final Map<String, Integer> places;

    private final int offset;

    /**
     * An object of the given members.
     *
     * @throws IllegalArgumentException when two members have one name
     */
    public JsonObject(List<Member> members, int offset) {
        this(members, places(members), offset);
    }

    /** An object of members that are known to have different names, and where each stands if they are many. */
    JsonObject(List<Member> members, Map<String, Integer> places, int offset) {
        this.members = List.copyOf(members);
        this.places = places;
        this.offset = offset;
    }

    private static Map<String, Integer> places(List<Member> members) {
        Map<String, Integer> places = members.size() > FEW ? HashMap.newHashMap(members.size()) : Map.of();
        for (int i = 0; i < members.size(); i++) {
            String name = members.get(i).name();
            boolean isNew = members.size() > FEW ? places.put(name, i) == null : indexOf(name, members) == i;
            if (!isNew) {
                throw new IllegalArgumentException("two members are named \"" + name + "\"");
            }
        }
        return places;
    }

    /** The place of the first member of that name, or -1. */
    static int indexOf(String name, List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            String other = members.get(i).name();
            // Names know their hash, and nearly all of them differ in it.
            if (other.hashCode() == name.hashCode() && other.equals(name)) {
                return i;
            }
        }
        return -1;
    }

    public static JsonObject empty() {
        return EMPTY;
    }

    public static Builder builder() {
        return new Builder();
    }

    public List<Member> members() {
        return members;
    }

    @Override
    public int offset() {
        return offset;
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public boolean has(String name) {
        return get(name) != null;
    }

    public @Nullable Json get(String name) {
        int place = members.size() > FEW ? places.getOrDefault(name, -1) : indexOf(name, members);
        return place < 0 ? null : members.get(place).value();
    }

    public Optional<Json> find(String name) {
        return Optional.ofNullable(get(name));
    }

    public Optional<String> string(String name) {
        return find(name).flatMap(Json::asString);
    }

    public Optional<JsonObject> object(String name) {
        return find(name).flatMap(Json::asObject);
    }

    public Optional<JsonArray> array(String name) {
        return find(name).flatMap(Json::asArray);
    }

    /** The boolean of that name, or false. */
    public boolean isTrue(String name) {
        return get(name) instanceof JsonBoolean bool && bool.value();
    }

    /** The whole number of that name, when it fits a long. */
    public Optional<Long> integer(String name) {
        if (get(name) instanceof JsonNumber number) {
            try {
                return Optional.of(number.value().longValueExact());
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The objects in the array of that name, in order; none when there is no such array. */
    public Stream<JsonObject> objects(String name) {
        return array(name).stream().flatMap(JsonArray::objects);
    }

    /** This object with the member set: in its old place when the name is known, else at the end. */
    public JsonObject with(String name, Json value) {
        if (!has(name)) {
            List<Member> longer = new ArrayList<>(members);
            longer.add(new Member(name, value, NOWHERE));
            return new JsonObject(longer, offset);
        }
        return map(name, old -> value);
    }

    /** This object with the member replaced when it is there; itself when nothing changes. */
    @SuppressWarnings("ReferenceEquality") // what is the same object needs no copy
    public JsonObject map(String name, UnaryOperator<Json> change) {
        Json old = get(name);
        if (old == null) {
            return this;
        }
        Json replacement = change.apply(old);
        if (replacement == old) {
            return this;
        }
        return new JsonObject(
                members.stream()
                        .map(m -> m.name().equals(name) ? new Member(name, replacement, m.offset()) : m)
                        .toList(),
                offset);
    }

    /** This object without the member of that name. */
    public JsonObject without(String name) {
        return filter(member -> !member.name().equals(name));
    }

    /** This object with only the members that fit; itself when all do. */
    public JsonObject filter(Predicate<Member> keep) {
        List<Member> kept = members.stream().filter(keep).toList();
        return kept.size() == members.size() ? this : new JsonObject(kept, offset);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that
                && members.size() == that.members.size()
                && members.stream().allMatch(member -> member.value().equals(that.get(member.name())));
    }

    @Override
    public int hashCode() {
        return members.stream()
                .mapToInt(member -> member.name().hashCode() ^ member.value().hashCode())
                .sum();
    }

    @Override
    public String toString() {
        return JsonWriter.compact(this);
    }

    /** Collects members in order; a name that is put again keeps its place and takes the new value. */
    public static final class Builder {

        private final Map<String, Member> members = new LinkedHashMap<>();

        private Builder() {}

        public Builder put(String name, Json value) {
            members.put(name, new Member(name, value, NOWHERE));
            return this;
        }

        public Builder put(String name, String value) {
            return put(name, Json.of(value));
        }

        public Builder put(String name, long value) {
            return put(name, Json.of(value));
        }

        public Builder put(String name, double value) {
            return put(name, Json.of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, Json.of(value));
        }

        public Builder put(String name, List<? extends Json> items) {
            return put(name, JsonArray.of(items));
        }

        public Builder putAll(JsonObject object) {
            object.members().forEach(member -> put(member.name(), member.value()));
            return this;
        }

        public JsonObject build() {
            return new JsonObject(List.copyOf(members.values()), NOWHERE);
        }
    }
}
