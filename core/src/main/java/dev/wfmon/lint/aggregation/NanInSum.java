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
import java.util.Set;

/** {@code sum(a / b)} where b may be zero. */
final class NanInSum implements LintRule.OfQueries {

    private static final Set<AggregationOp> SPREADING =
            Set.of(AggregationOp.SUM, AggregationOp.STDDEV, AggregationOp.STDVAR);

    @Override
    public RuleInfo info() {
        return RuleInfo.info("aggregation/nan-in-sum", "a sum of ratios, which one idle series makes NaN");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Aggregation.class)
                .filter(aggregation -> Nodes.isAggregation(aggregation, SPREADING))
                .filter(aggregation -> Nodes.bare(aggregation.expr()) instanceof Binary ratio
                        && ratio.op() == BinaryOp.DIVIDE
                        && isGrowth(ratio.left())
                        && isGrowth(ratio.right()))
                .forEach(aggregation -> context.report(
                        query.at(aggregation),
                        "a series without traffic has the ratio 0/0, and that makes all of the "
                                + aggregation.op().symbol() + " NaN; divide the sums, or by (… > 0)"));
    }

    private static boolean isGrowth(Expr expr) {
        Expr inner = Nodes.bare(expr);
        return Nodes.isCall(inner, Nodes.RATES)
                || (inner instanceof Aggregation aggregation && isGrowth(aggregation.expr()));
    }
}
