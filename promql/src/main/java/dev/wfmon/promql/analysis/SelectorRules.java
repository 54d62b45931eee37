package dev.wfmon.promql.analysis;

import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.promql.analysis.Presence.Absent;
import dev.wfmon.promql.analysis.Presence.Possible;
import dev.wfmon.promql.analysis.Presence.Present;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the matchers of a selector say. A matcher that the empty string does not pass makes a label sure; one that
 * nothing but the empty string passes excludes it.
 */
final class SelectorRules {

    /** What Grafana would replace, so that the value is not known: {@code $x}, {@code ${x}}, {@code [[x]]}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z_{]|\\[\\[");

    private static final Set<String> NOTHING = Set.of("", "^", "$", "^$", "()");
    private static final Set<String> SOMETHING = Set.of(".+", "(.+)", "^.+$");
    private static final Set<String> EVERYTHING = Set.of(".*", "(.*)", "^.*$");

    private SelectorRules() {}

    static Facts facts(VectorSelector selector, Range range) {
        Labels labels = Labels.OPEN;
        if (selector.metric() != null) {
            labels = labels.with(Matcher.METRIC_NAME, present(selector.metric()));
        }
        boolean contradictory = false;
        for (Matcher matcher : selector.matchers()) {
            Presence said = presence(selector, matcher);
            Presence before = labels.of(matcher.label());
            contradictory |= before.conflicts(said);
            labels = labels.with(matcher.label(), before.and(said));
        }
        for (Matcher matcher : selector.matchers()) {
            contradictory |= excludes(matcher, labels.of(matcher.label()));
        }
        Outcome outcome = contradictory ? Outcome.NEVER : Outcome.WITH_DATA;
        Range values = selector.modifiers().edges() == null ? range : range.fractions();
        return new Facts(Optional.of(ValueType.VECTOR), labels, values, outcome, false);
    }

    /** Whether Grafana may put something else in place of a part of the text. */
    static boolean isOpen(String text) {
        return VARIABLE.matcher(text).find();
    }

    /** A label with that value, unless Grafana makes another one of it. */
    static Presence present(String value) {
        return isOpen(value) ? Present.ANY : new Present(value);
    }

    /** Whether a regular expression matches whatever a label holds. */
    static boolean matchesAll(String regex) {
        return EVERYTHING.contains(regex);
    }

    /** Whether a regular expression matches whatever a label holds, if there is the label. */
    static boolean matchesPresent(String regex) {
        return SOMETHING.contains(regex);
    }

    private static Presence presence(VectorSelector selector, Matcher matcher) {
        String value = matcher.value();
        if (isOpen(value)) {
            return new Possible();
        }
        if (!matcher.matchesEmpty()) {
            return matcher.op() == MatchOp.EQUAL ? new Present(value) : Present.ANY;
        }
        boolean onlyEmpty = switch (matcher.op()) {
            case EQUAL -> true;
            case NOT_EQUAL -> false;
            case REGEX -> NOTHING.contains(value);
            case NOT_REGEX -> SOMETHING.contains(value);
        };
        if (!onlyEmpty) {
            return new Possible();
        }
        boolean placed = matcher.span().end() > 0;
        return new Absent(new Absence(selector, matcher.toString(), placed ? matcher.span() : selector.span()));
    }

    /** Whether the matcher lets no label pass, or not the value that another matcher asks for. */
    private static boolean excludes(Matcher matcher, Presence presence) {
        String value = matcher.value();
        return switch (matcher.op()) {
            case EQUAL, REGEX -> false;
            case NOT_EQUAL -> presence instanceof Present(String present) && value.equals(present) && !isOpen(value);
            case NOT_REGEX -> matchesAll(value);
        };
    }

    /**
     * The labels of {@code absent} of a selector: those of its equality matchers, with the values asked for, but never
     * the name. Any further matcher of the same label takes the label away again.
     */
    static Labels ofAbsent(VectorSelector selector, Absence why) {
        Labels labels = Labels.none(why);
        Set<String> seen = new HashSet<>();
        for (Matcher matcher : selector.matchers()) {
            String label = matcher.label();
            if (label.equals(Matcher.METRIC_NAME)) {
                continue;
            }
            boolean sets = matcher.op() == MatchOp.EQUAL && seen.add(label);
            if (!sets || matcher.value().isEmpty()) {
                labels = labels.with(label, new Absent(why));
            } else {
                labels = labels.with(label, isOpen(matcher.value()) ? new Possible() : new Present(matcher.value()));
            }
        }
        return labels;
    }
}
