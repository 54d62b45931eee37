package dev.wfmon.promql.dsl;

import dev.wfmon.promql.At;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Modifiers;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.VectorSelector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The series of a metric that a query asks for.
 *
 * @param labels the labels that the metric has
 * @param matchers the conditions on them
 * @param modifiers the time they are of, if that is not now
 */
record Selection(String metric, List<String> labels, List<Matcher> matchers, Modifiers modifiers) {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_:][A-Za-z0-9_:]*");

    /** Words that are names nowhere but in quotes. */
    private static final Set<String> WORDS =
            Set.of("bool", "on", "ignoring", "group_left", "group_right", "atan2", "inf", "nan");

    Selection {
        labels = List.copyOf(labels);
        matchers = List.copyOf(matchers);
    }

    static Selection named(String metric) {
        if (metric.isBlank()) {
            throw new IllegalArgumentException("a metric has no name");
        }
        if (metric.contains("{") || metric.contains("$")) {
            throw new IllegalArgumentException(
                    LabelSet.quote(metric) + " is no name of a metric; say where(label, value) for its conditions");
        }
        return new Selection(metric, List.of(), List.of(), Modifiers.NONE);
    }

    /** Declares the labels, beside those that the kind of metric brings along. */
    Selection declaring(String... names) {
        List<String> all = new ArrayList<>(labels);
        for (String name : LabelSet.declared(names)) {
            if (all.contains(name)) {
                throw new IllegalArgumentException(metric + ": label " + LabelSet.quote(name) + " is declared twice");
            }
            all.add(name);
        }
        return new Selection(metric, all, matchers, modifiers);
    }

    /** Refuses labels that this kind of metric manages itself. */
    void reserve(String label, String kind, String remedy, String... names) {
        if (List.of(names).contains(label)) {
            throw new IllegalArgumentException(
                    metric + ": a " + kind + " keeps the label " + LabelSet.quote(label) + " itself; " + remedy);
        }
    }

    Selection where(Collection<Matcher> conditions) {
        Set<Matcher> all = new LinkedHashSet<>(matchers);
        for (Matcher condition : conditions) {
            LabelSet.of(labels).require(List.of(condition.label()), "where", metric);
            for (Matcher other : matchers) {
                checkTogether(other, condition);
            }
            all.add(condition);
        }
        return new Selection(metric, labels, new ArrayList<>(all), modifiers);
    }

    private void checkTogether(Matcher a, Matcher b) {
        boolean two = a.label().equals(b.label()) && a.op() == MatchOp.EQUAL && b.op() == MatchOp.EQUAL;
        if (two && !a.value().equals(b.value())) {
            throw new IllegalArgumentException(
                    metric + ": nothing is " + a + " and " + b + " at once; use label(…).in(…) for either");
        }
    }

    Selection offset(Duration duration) {
        if (modifiers.offset() != null) {
            throw new IllegalArgumentException(metric + " already has the offset " + modifiers.offset());
        }
        return with(new Modifiers(modifiers.at(), Window.literal(duration), null));
    }

    Selection at(At time) {
        if (modifiers.at() != null) {
            throw new IllegalArgumentException(metric + " is already at another time");
        }
        return with(new Modifiers(time, modifiers.offset(), null));
    }

    private Selection with(Modifiers others) {
        return new Selection(metric, labels, matchers, others);
    }

    /** The selection of another metric that belongs to this one. */
    Selection suffixed(String suffix) {
        return new Selection(metric + suffix, labels, matchers, modifiers);
    }

    VectorSelector selector() {
        boolean plain = PLAIN_NAME.matcher(metric).matches() && !WORDS.contains(metric.toLowerCase(Locale.ROOT));
        List<Matcher> all = new ArrayList<>(matchers);
        if (!plain) {
            all.addFirst(new Matcher(Matcher.METRIC_NAME, MatchOp.EQUAL, metric, Span.NONE));
        }
        return new VectorSelector(plain ? metric : null, all, modifiers, Span.NONE);
    }

    MatrixSelector over(Window window) {
        return new MatrixSelector(selector(), window.length(), Span.NONE);
    }

    LabelSet labelSet() {
        return new LabelSet(true, new LinkedHashSet<>(labels), fixed(matchers));
    }

    Result vector() {
        return new Result(selector(), labelSet());
    }

    /** The result of a function of the samples in a window. */
    Result call(String function, Window window) {
        return new Result(Nodes.call(function, over(window)), labelSet());
    }

    /** The labels of what {@code absent} says about an expression: those that a selector asks for by value. */
    static LabelSet fixedBy(Expr expr) {
        Map<String, String> fixed = switch (expr) {
            case VectorSelector selector -> fixed(selector.matchers());
            case MatrixSelector matrix -> fixed(matrix.selector().matchers());
            default -> Map.of();
        };
        return new LabelSet(true, fixed.keySet(), fixed);
    }

    private static Map<String, String> fixed(List<Matcher> matchers) {
        return matchers.stream()
                .filter(m -> m.op() == MatchOp.EQUAL && !m.label().equals(Matcher.METRIC_NAME))
                .collect(Collectors.toMap(Matcher::label, Matcher::value));
    }
}
