package dev.wfmon.promql.analysis;

import org.jspecify.annotations.Nullable;

/** Whether the series of a result have a label. To Prometheus, an empty label is a missing one. */
public sealed interface Presence {

    /**
     * Every series has it.
     *
     * @param value its value, when all series have the same and the query tells it; null otherwise
     */
    record Present(@Nullable String value) implements Presence {

        /** Present, whatever the value. */
        public static final Present ANY = new Present(null);
    }

    /** Some series may have it, others may not. */
    record Possible() implements Presence {}

    /** No series has it, and that is why. */
    record Absent(Absence why) implements Presence {}

    /** What is sure of a label that is like this or like the other. */
    default Presence or(Presence other) {
        return switch (this) {
            case Present mine when other instanceof Present -> mine.equals(other) ? this : Present.ANY;
            case Absent mine when other instanceof Absent -> mine;
            case Present mine -> new Possible();
            case Absent mine -> new Possible();
            case Possible mine -> new Possible();
        };
    }

    /** What is sure of a label that is like this and like the other; like this, when that cannot be. */
    default Presence and(Presence other) {
        return switch (this) {
            case Present mine -> mine.value == null && other instanceof Present ? other : this;
            case Absent mine -> this;
            case Possible mine -> other;
        };
    }

    /** Whether a label that is like this can never have the value of one that is like the other. */
    default boolean conflicts(Presence other) {
        return switch (this) {
            case Present(String mine) ->
                other instanceof Absent
                        || (mine != null
                                && other instanceof Present(String theirs)
                                && theirs != null
                                && !mine.equals(theirs));
            case Absent mine -> other instanceof Present;
            case Possible mine -> false;
        };
    }
}
