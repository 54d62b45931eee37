package dev.wfmon.json.diff;

import dev.wfmon.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds which items of two versions of a list are the same thing.
 *
 * <p>First those that agree in all keys, then those that agree in one, the best key first: a panel that was renumbered
 * is found by its title, one that was renamed by its id. Where several agree, and where one has no key at all, they are
 * taken in order.
 */
final class Matching {

    private static final int NONE = -1;

    private final List<JsonObject> before;
    private final List<JsonObject> after;

    /** For each item after, the index of the same item before. */
    private final int[] partners;

    /** The items before that have been found again. */
    private final BitSet found = new BitSet();

    private Matching(List<JsonObject> before, List<JsonObject> after) {
        this.before = before;
        this.after = after;
        this.partners = new int[after.size()];
        Arrays.fill(partners, NONE);
    }

    /**
     * An item in both versions, or in one of them.
     *
     * @param placeBefore its index before; none for a new item
     * @param placeAfter its index after; none for an item that is gone
     */
    record Pair(Optional<Integer> placeBefore, Optional<Integer> placeAfter) {}

    /** The pairs in the order after, then what is gone in the order before. */
    static List<Pair> of(
            List<JsonObject> before, List<JsonObject> after, List<Function<JsonObject, Optional<String>>> keys) {
        Matching matching = new Matching(before, after);
        matching.pair(item -> all(keys, item));
        keys.forEach(matching::pair);
        matching.pair(item -> hasNone(keys, item) ? Optional.of("") : Optional.empty());
        matching.pairWithKeyless(item -> hasNone(keys, item));
        return matching.pairs();
    }

    /** The keys of an item as one, when it has them all. */
    private static Optional<String> all(List<Function<JsonObject, Optional<String>>> keys, JsonObject item) {
        List<String> values =
                keys.stream().flatMap(key -> key.apply(item).stream()).toList();
        return keys.isEmpty() || values.size() < keys.size() ? Optional.empty() : Optional.of(values.toString());
    }

    private static boolean hasNone(List<Function<JsonObject, Optional<String>>> keys, JsonObject item) {
        return keys.stream().allMatch(key -> key.apply(item).isEmpty());
    }

    private void pair(Function<JsonObject, Optional<String>> key) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        IntStream.range(0, before.size())
                .filter(this::isFree)
                .forEach(i -> key.apply(before.get(i))
                        .ifPresent(value -> free.computeIfAbsent(value, none -> new ArrayDeque<>())
                                .add(i)));
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == NONE) {
                partners[i] =
                        key.apply(after.get(i)).map(free::get).map(Deque::poll).orElse(NONE);
                if (partners[i] != NONE) {
                    found.set(partners[i]);
                }
            }
        }
    }

    /** An item that has been given its key since is the same one, if nothing else is. */
    private void pairWithKeyless(Predicate<JsonObject> isKeyless) {
        int next = found.nextClearBit(0);
        for (int i = 0; i < partners.length && next < before.size(); i++) {
            if (partners[i] == NONE && (isKeyless.test(after.get(i)) || isKeyless.test(before.get(next)))) {
                partners[i] = next;
                found.set(next);
                next = found.nextClearBit(next);
            }
        }
    }

    private boolean isFree(int index) {
        return !found.get(index);
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            pairs.add(new Pair(partners[i] == NONE ? Optional.empty() : Optional.of(partners[i]), Optional.of(i)));
        }
        IntStream.range(0, before.size())
                .filter(this::isFree)
                .forEach(i -> pairs.add(new Pair(Optional.of(i), Optional.empty())));
        return pairs;
    }
}
