package dev.wfmon.lint.aggregation;

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

/** {@code avg(rate(a) / rate(b))}. */
final class MeanOfRatios implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info("aggregation/mean-of-ratios", "the mean of ratios, where the ratio of sums is meant");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Aggregation.class)
                .filter(aggregation -> aggregation.op() == AggregationOp.AVG)
                .filter(aggregation -> Nodes.bare(aggregation.expr()) instanceof Binary ratio
                        && ratio.op() == BinaryOp.DIVIDE
                        && isGrowth(ratio.left())
                        && isGrowth(ratio.right())
                        && !name(ratio.left()).endsWith("_sum"))
                .forEach(aggregation -> context.report(
                        query.at(aggregation),
                        "the mean of ratios counts an idle series as much as a busy one; divide the sums instead"));
    }

    private static boolean isGrowth(Expr expr) {
        return Nodes.isCall(Nodes.bare(expr), Nodes.RATES);
    }

    private static String name(Expr expr) {
        return Nodes.selectors(expr).map(Nodes::metric).findFirst().orElse("");
    }
}
