package dev.wfmon.promql.analysis;

import dev.wfmon.promql.Label;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.analysis.Presence.Absent;
import dev.wfmon.promql.analysis.Presence.Possible;
import dev.wfmon.promql.analysis.Presence.Present;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The labels of the series of a result, {@code __name__} among them.
 *
 * <pre>{@code
 * Labels labels = Analysis.of(Promql.expr("sum by (job, le) (rate(x{job='api'}[5m]))")).labels();
 * labels.has("job");       // true: of("job") is Present("api")
 * labels.mayHave("le");    // true, but it may be missing
 * labels.lacks("pod");     // true: by (job, le) drops it
 * labels.isClosed();       // true: no label but those two
 * labels.toString();       // job="api", le?
 * }</pre>
 *
 * @param known what is known of single labels
 * @param rest what is known of all other labels: they are possible, or there are none
 */
public record Labels(SortedMap<String, Presence> known, Presence rest) {

    /** Any labels at all. */
    static final Labels OPEN = new Labels(Collections.emptySortedMap(), new Possible());

    public Labels {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    }

    static Labels none(Absence why) {
        return new Labels(Collections.emptySortedMap(), new Absent(why));
    }

    /** What is known of a label. */
    public Presence of(String name) {
        return known.getOrDefault(name, rest);
    }

    /** Whether every series has the label. */
    public boolean has(String name) {
        return of(name) instanceof Present;
    }

    /** Whether no series has the label. */
    public boolean lacks(String name) {
        return of(name) instanceof Absent;
    }

    /** Whether some series may have the label. */
    public boolean mayHave(String name) {
        return !lacks(name);
    }

    /** Why no series has the label; empty when one may have it. */
    public Optional<Absence> absence(String name) {
        return of(name) instanceof Absent(Absence why) ? Optional.of(why) : Optional.empty();
    }

    /** Whether there are no labels but {@link #names}. */
    public boolean isClosed() {
        return rest instanceof Absent;
    }

    /** The labels that every series has. */
    public SortedSet<String> present() {
        return select(presence -> presence instanceof Present);
    }

    /** The labels that are known to be there or may be there. When this is not closed, there may be others. */
    public SortedSet<String> names() {
        return select(presence -> !(presence instanceof Absent));
    }

    private SortedSet<String> select(Predicate<Presence> which) {
        SortedSet<String> names = new TreeSet<>();
        known.forEach((name, presence) -> {
            if (which.test(presence)) {
                names.add(name);
            }
        });
        return names;
    }

    /**
     * The labels by which no series of this can ever find one of the other, because one side has a label that the other
     * lacks, or both have different values: {@code x{a="1"} / x{a="2"}} by {@code a}.
     */
    public SortedSet<String> conflicts(Labels other, VectorMatching matching) {
        SortedSet<String> names = new TreeSet<>(known.keySet());
        names.addAll(other.known.keySet());
        names.removeIf(matched(matching).negate());
        names.removeIf(name -> !of(name).conflicts(other.of(name)));
        return names;
    }

    /** What is sure of a series that is of this or of the other. */
    Labels or(Labels other) {
        SortedMap<String, Presence> all = new TreeMap<>();
        known.keySet().forEach(name -> all.put(name, of(name).or(other.of(name))));
        other.known.keySet().forEach(name -> all.put(name, of(name).or(other.of(name))));
        return new Labels(all, rest.or(other.rest));
    }

    /** What is sure of a series of this that has found one of the other. */
    Labels matching(Labels other, VectorMatching matching) {
        Predicate<String> matched = matched(matching);
        SortedMap<String, Presence> all = new TreeMap<>(known);
        // A label outside the lists of both may be in the one's rest, and closed off by the other's.
        matching.labels().forEach(label -> all.put(label.name(), of(label.name())));
        other.known.keySet().forEach(name -> all.put(name, of(name)));
        all.putIfAbsent(Matcher.METRIC_NAME, of(Matcher.METRIC_NAME));
        all.replaceAll((name, presence) -> matched.test(name) ? presence.and(other.of(name)) : presence);
        return new Labels(all, matching.on() ? rest : rest.and(other.rest));
    }

    /** Prometheus never matches by name, unless {@code on} lists it. */
    private static Predicate<String> matched(VectorMatching matching) {
        Set<String> listed = new HashSet<>();
        matching.labels().stream().map(Label::name).forEach(listed::add);
        return matching.on() ? listed::contains : name -> !listed.contains(name) && !name.equals(Matcher.METRIC_NAME);
    }

    Labels with(String name, Presence presence) {
        SortedMap<String, Presence> all = new TreeMap<>(known);
        all.put(name, presence);
        return new Labels(all, rest);
    }

    /** These labels and no others. Those that are gone already keep the reason they have. */
    Labels keep(Collection<String> names, Absence why) {
        Absent gone = new Absent(why);
        SortedMap<String, Presence> all = new TreeMap<>(known);
        all.replaceAll((name, presence) -> presence instanceof Absent ? presence : gone);
        names.forEach(name -> all.put(name, of(name)));
        return new Labels(all, rest instanceof Absent ? rest : gone);
    }

    /** All labels but these. */
    Labels drop(Collection<String> names, Absence why) {
        SortedMap<String, Presence> all = new TreeMap<>(known);
        names.forEach(name -> all.put(name, lacks(name) ? of(name) : new Absent(why)));
        return new Labels(all, rest);
    }

    /** The same, but any label may have been added. */
    Labels opened() {
        SortedMap<String, Presence> all = new TreeMap<>(known);
        Presence name = of(Matcher.METRIC_NAME);
        all.replaceAll((label, presence) -> presence instanceof Absent ? new Possible() : presence);
        all.put(Matcher.METRIC_NAME, name);
        return new Labels(all, new Possible());
    }

    /**
     * The labels in order, such as {@code job="api", le?, !pod, ...}: a question mark for those that may be missing, an
     * exclamation mark for those that are, and dots for any others.
     */
    @Override
    public String toString() {
        SortedSet<String> parts = new TreeSet<>();
        known.forEach((name, presence) -> {
            switch (presence) {
                case Present(String value) -> parts.add(value == null ? name : name + "=\"" + value + "\"");
                case Possible possible -> {
                    if (isClosed() || name.equals(Matcher.METRIC_NAME)) {
                        parts.add(name + "?");
                    }
                }
                case Absent absent -> {
                    if (!isClosed()) {
                        parts.add("!" + name);
                    }
                }
            }
        });
        String list = String.join(", ", parts);
        return isClosed() ? list : list.isEmpty() ? "..." : list + ", ...";
    }
}
