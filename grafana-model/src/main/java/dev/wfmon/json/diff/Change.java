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

    /** How much of what long values have in common is shown before they part. */
    private static final int COMMON_START = 40;

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
        String old = text(before);
        String now = text(after);
        if (old.equals(now)) {
            return path + " " + before + " → " + after;
        }
        int start = Math.max(old.length(), now.length()) > LONGEST_VALUE ? firstDifference(old, now) - COMMON_START : 0;
        return path + " " + brief(old, start) + " → " + brief(now, start);
    }

    /** Items speak for themselves; of a plain field people want to see the value that came or went. */
    private String isOrHas(@Nullable Json value) {
        boolean isItem = !path.steps().isEmpty() && path.steps().getLast() instanceof Path.Item;
        return isItem || value == null ? "" : ": " + brief(text(value), 0);
    }

    private static String text(Json value) {
        return value instanceof JsonString string && isPlain(string.value()) ? string.value() : value.toString();
    }

    /** As much of a text from its start, or from a later place, as people can take in. */
    private static String brief(String text, int start) {
        int from = Math.clamp(start, 0, text.length());
        int to = Math.min(text.length(), from + LONGEST_VALUE);
        return (from > 0 ? "…" : "")
                + text.substring(wholeCharacter(text, from), wholeCharacter(text, to))
                + (to < text.length() ? "…" : "");
    }

    /** The place itself, or the one before it where it would cut a character in two. */
    private static int wholeCharacter(String text, int place) {
        boolean isInside = place > 0
                && place < text.length()
                && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return isInside ? place - 1 : place;
    }

    private static int firstDifference(String one, String other) {
        int place = 0;
        while (place < Math.min(one.length(), other.length()) && one.charAt(place) == other.charAt(place)) {
            place++;
        }
        return place;
    }

    /** Whether a text can stand without quotes and still be told from what surrounds it. */
    private static boolean isPlain(String text) {
        return !text.isBlank() && text.equals(text.strip()) && text.chars().noneMatch(Character::isISOControl);
    }
}
