package dev.wfmon.json.diff;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.diff.Matching.Pair;
import dev.wfmon.json.diff.Shape.Items;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
            boolean isNew = isEmpty(before.get(name)) || isEmpty(after.get(name));
            if (!shape.ignores(name) && !(shape.isFilledIn(name) && isNew)) {
                values(path, name, before, after, shape);
            }
        }
    }

    private void values(Path parent, String name, JsonObject holderBefore, JsonObject holderAfter, Shape shape) {
        Json before = shape.valueOf(name, holderBefore);
        Json after = shape.valueOf(name, holderAfter);
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
    static boolean isEmpty(@Nullable Json value) {
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

    private void lists(Path path, List<JsonObject> allBefore, List<JsonObject> allAfter, Items items) {
        List<JsonObject> before = allBefore.stream().filter(items.counts()).toList();
        List<JsonObject> after = allAfter.stream().filter(items.counts()).toList();
        List<Pair> pairs = Matching.of(before, after, items.keys());
        for (Pair pair : pairs) {
            JsonObject old = pair.placeBefore().map(before::get).orElse(null);
            JsonObject now = pair.placeAfter().map(after::get).orElse(null);
            String label = pair.placeAfter()
                    .map(place -> items.label(place, after))
                    .or(() -> pair.placeBefore().map(place -> items.label(place, before)))
                    .orElseThrow();
            Path item = path.then(new Path.Item(items.noun(), label));
            if (old != null && now != null) {
                objects(
                        item,
                        items.seenAs().apply(old),
                        items.seenAs().apply(now),
                        items.shape().apply(now));
            } else {
                changes.add(new Change(item, old, now));
            }
        }
        if (items.isOrdered()) {
            order(path, pairs, before, items);
        }
    }

    private void order(Path path, List<Pair> pairs, List<JsonObject> before, Items items) {
        List<Integer> places = pairs.stream()
                .filter(pair -> pair.placeAfter().isPresent())
                .flatMap(pair -> pair.placeBefore().stream())
                .toList();
        List<Integer> inOrder = places.stream().sorted().toList();
        if (!places.equals(inOrder)) {
            changes.add(new Change(
                    path.then(new Path.Field("order of " + plural(items.noun()))),
                    labels(inOrder, before, items),
                    labels(places, before, items)));
        }
    }

    private static Json labels(List<Integer> places, List<JsonObject> list, Items items) {
        return Json.of(places.stream().map(place -> items.label(place, list)).collect(Collectors.joining(", ")));
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
