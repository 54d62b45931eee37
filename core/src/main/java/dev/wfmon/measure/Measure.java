package dev.wfmon.measure;

import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of the unit of some numbers.
 *
 * <pre>{@code
 * Measure bytes = Measure.declared(Unit.BYTES);
 * bytes.map(unit -> unit.times(1.0 / 1024)).isSure(); // true
 * }</pre>
 *
 * @param unit none where nothing is known
 * @param evidence why it is believed
 */
public record Measure(Optional<Unit> unit, Evidence evidence) {

    /** How sure a unit is, the least sure first. */
    public enum Evidence {
        /** The name of a metric ends so. Names may lie: enough for a hint, never for an error. */
        NAME,
        /** A catalogue or the meaning of a function says so. */
        DECLARED
    }

    /** Nothing is known. */
    public static final Measure UNKNOWN = new Measure(Optional.empty(), Evidence.DECLARED);

    /** A unit that is sure. */
    public static Measure declared(Unit unit) {
        return new Measure(Optional.of(unit), Evidence.DECLARED);
    }

    /** A unit that a name tells. */
    public static Measure named(Unit unit) {
        return new Measure(Optional.of(unit), Evidence.NAME);
    }

    /** Whether the unit is known for sure. */
    public boolean isSure() {
        return unit.isPresent() && evidence == Evidence.DECLARED;
    }

    /** What a function makes of the unit, as sure as this. */
    public Measure map(Function<Unit, Optional<Unit>> function) {
        return new Measure(unit.flatMap(function), evidence);
    }

    /** What a function makes of this and another one, as sure as the less sure of the two. */
    Measure with(Measure other, Function<Unit, Function<Unit, Optional<Unit>>> function) {
        Optional<Unit> both = unit.flatMap(
                mine -> other.unit.flatMap(theirs -> function.apply(mine).apply(theirs)));
        return new Measure(both, evidence.compareTo(other.evidence) < 0 ? evidence : other.evidence);
    }
}
