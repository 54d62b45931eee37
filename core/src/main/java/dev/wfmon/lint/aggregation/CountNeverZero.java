package dev.wfmon.lint.aggregation;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.analysis.Range;
import dev.wfmon.promql.analysis.Truth;
import java.util.Set;

/** {@code count(x) == 0}: never true. */
final class CountNeverZero implements LintRule.OfQueries {

    private static final Set<BinaryOp> COMPARISONS = Set.of(BinaryOp.EQUAL, BinaryOp.LESS, BinaryOp.LESS_OR_EQUAL);

    private static final Range COUNTS = Range.whole(1, Double.POSITIVE_INFINITY);

    @Override
    public RuleInfo info() {
        return RuleInfo.error("aggregation/count-never-zero", "a count compared with zero, which it never is");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Binary.class)
                .filter(binary -> COMPARISONS.contains(binary.op()))
                .filter(binary ->
                        isCount(binary.left()) && Nodes.constant(binary.right()).isPresent())
                .filter(binary -> COUNTS.compare(
                                binary.op(),
                                Range.of(Nodes.constant(binary.right()).getAsDouble()))
                        == Truth.NEVER)
                .forEach(binary -> context.report(
                        query.at(binary),
                        "count() of nothing is nothing rather than 0, so this never holds; use absent(), or give the count"
                                + " a zero with \"or vector(0)\""));
    }

    private static boolean isCount(Expr expr) {
        Expr inner = Nodes.bare(expr);
        return Nodes.isAggregation(inner, Set.of(AggregationOp.COUNT))
                || Nodes.isCall(inner, Set.of("count_over_time"));
    }
}
