package dev.wfmon.lint.matching;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.analysis.Analysis;
import dev.wfmon.promql.analysis.Facts;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code sum by (a) (x) / sum by (b) (y)}: the label sets are known, and differ. */
final class DifferentLabels implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "matching/different-labels", "two aggregates by different labels without `on` or `ignoring`");
    }

    @Override
    public void check(Query query, Context context) {
        query.analysis()
                .ifPresent(analysis -> query.nodes(Binary.class)
                        .filter(binary -> binary.op() != BinaryOp.OR
                                && !binary.matching().on()
                                && !binary.matching().fills())
                        .filter(binary -> !binary.op().isMetricsqlOnly())
                        .forEach(binary -> check(query, binary, analysis, context)));
    }

    private static void check(Query query, Binary binary, Analysis analysis, Context context) {
        Optional<SortedSet<String>> left = labels(binary.left(), binary.matching(), analysis);
        Optional<SortedSet<String>> right = labels(binary.right(), binary.matching(), analysis);
        boolean isKnown = left.isPresent() && right.isPresent();
        if (isKnown && !left.equals(right) && !neverMeet(binary, analysis)) {
            context.report(
                    query.at(binary),
                    "the left has the labels " + list(left.get()) + ", the right " + list(right.get())
                            + ", so they never meet; say on (…) with group_left or group_right,"
                            + " or aggregate both sides alike");
        }
    }

    /** The labels by which series find each other, when an aggregation says which there are. */
    private static Optional<SortedSet<String>> labels(Expr expr, VectorMatching matching, Analysis analysis) {
        Facts facts = analysis.at(expr);
        boolean isAggregate = expr.nodes().anyMatch(Aggregation.class::isInstance);
        if (!facts.type().equals(Optional.of(ValueType.VECTOR))
                || !facts.labels().isClosed()
                || !isAggregate) {
            return Optional.empty();
        }
        SortedSet<String> names = new TreeSet<>(facts.labels().names());
        names.remove(Matcher.METRIC_NAME);
        matching.labels().forEach(label -> names.remove(label.name()));
        return Optional.of(names);
    }

    private static boolean neverMeet(Binary binary, Analysis analysis) {
        return !analysis.at(binary.left())
                .labels()
                .conflicts(analysis.at(binary.right()).labels(), binary.matching())
                .isEmpty();
    }

    private static String list(SortedSet<String> names) {
        return "(" + String.join(", ", names) + ")";
    }
}
