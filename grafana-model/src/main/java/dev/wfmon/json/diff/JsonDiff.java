package dev.wfmon.json.diff;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.diff.Shape.Items;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares two values of one shape.
 *
 * <pre>{@code
 * List<Change> changes = JsonDiff.between(live, desired, shape);
 * }</pre>
 *
 * <p>A member that is missing, one that is null and one that holds nothing are the same, as they are to Grafana.
 */
public final class JsonDiff {

    private final List<Change> changes = new ArrayList<>();

    private JsonDiff() {}

    /** The changes that lead from one object to the other, in the order of the new one. */
    public static List<Change> between(JsonObject before, JsonObject after, Shape shape) {
        JsonDiff diff = new JsonDiff();
        diff.objects(Path.ROOT, before, after, shape);
        return List.copyOf(diff.changes);
    }

    private void objects(Path path, JsonObject before, JsonObject after, Shape shape) {
        Set<String> names = new LinkedHashSet<>();
        after.members().forEach(member -> names.add(member.name()));
        before.members().forEach(member -> names.add(member.name()));
        for (String name : names) {
            if (!shape.ignores(name)) {
                values(path, name, shape.valueOf(name, before), shape.valueOf(name, after), shape);
            }
        }
    }

    private void values(Path parent, String name, @Nullable Json before, @Nullable Json after, Shape shape) {
        Path path = parent.then(new Path.Field(name));
        Items items = shape.items(name);
        if (isObject(before) && isObject(after)) {
            Path inner = shape.isSilent(name) ? parent : path;
            JsonDiff inside = new JsonDiff();
            inside.objects(inner, objectOf(before), objectOf(after), shape.of(name));
            boolean isWhole = !shape.isSilent(name) && (isEmpty(before) || isEmpty(after));
            if (isWhole && !inside.changes.isEmpty()) {
                leaves(path, before, after);
            } else {
                changes.addAll(inside.changes);
            }
        } else if (items != null && isListOfObjects(before) && isListOfObjects(after)) {
            lists(parent, listOf(before), listOf(after), items);
        } else if (isListOfObjects(before) && isListOfObjects(after)) {
            lists(path, listOf(before), listOf(after), Items.of("item"));
        } else {
            leaves(path, before, after);
        }
    }

    private void leaves(Path path, @Nullable Json before, @Nullable Json after) {
        Json old = isEmpty(before) ? null : before;
        Json now = isEmpty(after) ? null : after;
        if (old == null ? now != null : !old.equals(now)) {
            changes.add(new Change(path, old, now));
        }
    }

    /** Missing, null, an empty list and an empty object say the same. */
    private static boolean isEmpty(@Nullable Json value) {
        return switch (value) {
            case null -> true;
            case JsonNull ignored -> true;
            case JsonArray array -> array.size() == 0;
            case JsonObject object -> object.isEmpty();
            case JsonString ignored -> false;
            case JsonNumber ignored -> false;
            case JsonBoolean ignored -> false;
        };
    }

    private static boolean isObject(@Nullable Json value) {
        return isEmpty(value) || value instanceof JsonObject;
    }

    private static JsonObject objectOf(@Nullable Json value) {
        return value instanceof JsonObject object ? object : JsonObject.empty();
    }

    private static boolean isListOfObjects(@Nullable Json value) {
        return isEmpty(value)
                || (value instanceof JsonArray array && array.objects().count() == array.size());
    }

    private static List<JsonObject> listOf(@Nullable Json value) {
        return value instanceof JsonArray array ? array.objects().toList() : List.of();
    }

    private void lists(Path path, List<JsonObject> before, List<JsonObject> after, Items items) {
        Optional<Function<JsonObject, Optional<String>>> key = items.keys().stream()
                .filter(candidate -> tellsApart(candidate, before) && tellsApart(candidate, after))
                .filter(candidate -> before.isEmpty() || after.isEmpty() || haveCommon(candidate, before, after))
                .findFirst();
        Map<String, JsonObject> old = byKey(before, key);
        Map<String, JsonObject> now = byKey(after, key);
        now.forEach((id, item) -> items(path, id, old.get(id), item, items));
        old.forEach((id, item) -> {
            if (!now.containsKey(id)) {
                items(path, id, item, null, items);
            }
        });
        if (items.isOrdered() && key.isPresent()) {
            order(path, old, now, items);
        }
    }

    private void items(Path path, String id, @Nullable JsonObject before, @Nullable JsonObject after, Items items) {
        JsonObject shown = after != null ? after : before;
        String label = shown == null
                ? id
                : items.label().apply(shown).map(JsonDiff::quoted).orElse(id);
        Path item = path.then(new Path.Item(items.noun(), label));
        if (before != null && after != null) {
            objects(item, before, after, items.shape());
        } else {
            changes.add(new Change(item, before, after));
        }
    }

    private void order(Path path, Map<String, JsonObject> before, Map<String, JsonObject> after, Items items) {
        List<String> old = new ArrayList<>(before.keySet());
        List<String> now = new ArrayList<>(after.keySet());
        old.retainAll(after.keySet());
        now.retainAll(before.keySet());
        if (!old.equals(now)) {
            changes.add(new Change(
                    path.then(new Path.Field("order of " + plural(items.noun()))),
                    new JsonString(String.join(", ", old), Json.NOWHERE),
                    new JsonString(String.join(", ", now), Json.NOWHERE)));
        }
    }

    private static boolean tellsApart(Function<JsonObject, Optional<String>> key, List<JsonObject> items) {
        List<String> keys = keys(key, items);
        return keys.size() == items.size() && new LinkedHashSet<>(keys).size() == keys.size();
    }

    private static boolean haveCommon(
            Function<JsonObject, Optional<String>> key, List<JsonObject> before, List<JsonObject> after) {
        return !Collections.disjoint(keys(key, before), keys(key, after));
    }

    private static List<String> keys(Function<JsonObject, Optional<String>> key, List<JsonObject> items) {
        return items.stream().flatMap(item -> key.apply(item).stream()).toList();
    }

    private static Map<String, JsonObject> byKey(
            List<JsonObject> items, Optional<Function<JsonObject, Optional<String>>> key) {
        Map<String, JsonObject> byKey = new LinkedHashMap<>();
        for (JsonObject item : items) {
            String place = Integer.toString(byKey.size() + 1);
            byKey.put(key.flatMap(of -> of.apply(item)).orElse(place), item);
        }
        return byKey;
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** Titles may hold line breaks, which JSON's quotes escape. */
    private static String quoted(String label) {
        return Json.of(label).toString();
    }
}
