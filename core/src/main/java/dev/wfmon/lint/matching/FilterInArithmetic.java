package dev.wfmon.lint.matching;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Paren;

/** {@code count(x > bool 5)} and {@code (a > 5) + (b > 5)}. */
final class FilterInArithmetic implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("matching/filter-in-arithmetic", "comparisons that filter where 0 and 1 are meant");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Aggregation.class)
                .filter(aggregation -> aggregation.op() == AggregationOp.COUNT)
                .filter(aggregation ->
                        Nodes.bare(aggregation.expr()) instanceof Binary comparison && comparison.returnsBool())
                .forEach(
                        aggregation -> context.report(
                                query.at(aggregation),
                                "with bool every series has a value, 0 or 1, and all of them are counted; leave out bool, or sum"));
        query.nodes(Binary.class)
                .filter(binary -> binary.op() == BinaryOp.ADD
                        && isParenthesizedFilter(binary.left())
                        && isParenthesizedFilter(binary.right()))
                .forEach(binary -> context.report(
                        query.at(binary),
                        "this adds the values of series for which both comparisons hold; say bool in both to count"
                                + " how many hold"));
    }

    private static boolean isParenthesizedFilter(Expr expr) {
        return expr instanceof Paren && Nodes.isFilter(Nodes.bare(expr));
    }
}
