package dev.wfmon.promql.dsl;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The labels of a vector. Names of metrics are no labels here.
 *
 * @param known whether the labels are known; raw PromQL may leave them open, and then nothing is checked
 * @param names the labels that the series have, in the order of their declaration
 * @param fixed the values of those that have one only, because a condition says which
 */
public record LabelSet(boolean known, Set<String> names, Map<String, String> fixed) {

    static final LabelSet NONE = of(List.of());

    static final LabelSet UNKNOWN = new LabelSet(false, Set.of(), Map.of());

    public LabelSet {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        fixed = Map.copyOf(fixed);
    }

    static LabelSet of(Collection<String> names) {
        return new LabelSet(true, new LinkedHashSet<>(names), Map.of());
    }

    /** Names written down by somebody: none is empty, reserved or there twice. */
    static List<String> declared(String... names) {
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a label has no name");
            }
            if (name.equals("__name__")) {
                throw new IllegalArgumentException("__name__ is the name of the metric, not a label of its own");
            }
            if (!seen.add(name)) {
                throw new IllegalArgumentException("label " + quote(name) + " is listed twice");
            }
        }
        return List.copyOf(seen);
    }

    /** Whether the series may have this label. */
    boolean has(String label) {
        return !known || names.contains(label);
    }

    /** Refuses labels that the owner of this set does not have. */
    void require(Collection<String> labels, String clause, String owner) {
        for (String label : labels) {
            if (!has(label)) {
                String hint = names.isEmpty() ? "; a metric declares its labels with labels(…)" : "";
                throw new IllegalArgumentException(
                        clause + ": " + owner + " has no label " + quote(label) + "; it has " + this + hint);
            }
        }
    }

    LabelSet only(Collection<String> labels) {
        return new LabelSet(true, new LinkedHashSet<>(labels), fixed(labels::contains));
    }

    LabelSet minus(Collection<String> labels) {
        Predicate<String> kept = name -> !labels.contains(name);
        return new LabelSet(known, names(kept), fixed(kept));
    }

    LabelSet plus(Collection<String> labels) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(labels);
        return new LabelSet(known, all, fixed(name -> !labels.contains(name)));
    }

    /** The labels of series from either of two vectors. */
    LabelSet or(LabelSet other) {
        return known && other.known ? of(plus(other.names).names) : UNKNOWN;
    }

    /** Whether series of both sets can have equal labels. */
    boolean agrees(LabelSet other) {
        return !known || !other.known || names.equals(other.names);
    }

    /** The labels, other than those listed, that tell one series from another. */
    Set<String> varyingBeside(Collection<String> labels) {
        return names(name -> !fixed.containsKey(name) && !labels.contains(name));
    }

    private Set<String> names(Predicate<String> wanted) {
        return names.stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, String> fixed(Predicate<String> wanted) {
        return fixed.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String quote(String name) {
        return '"' + name + '"';
    }

    static String list(Collection<String> names) {
        return names.stream().map(LabelSet::quote).collect(Collectors.joining(", "));
    }

    /** The names as messages show them. */
    @Override
    public String toString() {
        if (!known) {
            return "unknown labels";
        }
        return names.isEmpty() ? "no labels" : list(names);
    }
}
