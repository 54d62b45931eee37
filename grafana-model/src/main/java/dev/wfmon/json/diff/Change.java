package dev.wfmon.json.diff;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * One difference: what stands at a path before and after.
 *
 * @param before null where the part is new
 * @param after null where the part is gone
 */
public record Change(
        Path path, @Nullable Json before, @Nullable Json after) {

    private static final int LONGEST_VALUE = 160;

    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change needs a value before or after");
        }
    }

    /** {@code panel "CPU": threshold red: value 80 → 90}. */
    @Override
    public String toString() {
        if (before == null) {
            return path + isOrHas(after) + " added";
        }
        if (after == null) {
            return path + isOrHas(before) + " removed";
        }
        return path + " " + brief(before) + " → " + brief(after);
    }

    /** Items speak for themselves; of a plain field people want to see the value that came or went. */
    private String isOrHas(@Nullable Json value) {
        boolean isItem = !path.steps().isEmpty() && path.steps().getLast() instanceof Path.Item;
        return isItem || value == null ? "" : ": " + brief(value);
    }

    private static String brief(Json value) {
        String text = value instanceof JsonString string && isPlain(string.value()) ? string.value() : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** Whether a text can stand without quotes and still be told from what surrounds it. */
    private static boolean isPlain(String text) {
        return !text.isBlank() && text.equals(text.strip()) && text.chars().allMatch(c -> c >= ' ');
    }
}
