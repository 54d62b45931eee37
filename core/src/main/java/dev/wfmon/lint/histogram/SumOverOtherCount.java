package dev.wfmon.lint.histogram;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Expr;
import java.util.List;

/** {@code a_sum / b_count}. */
final class SumOverOtherCount implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "histogram/sum-over-other-count", "the sum of one histogram divided by the count of another");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Binary.class)
                .filter(binary -> binary.op() == BinaryOp.DIVIDE)
                .forEach(binary -> {
                    String sum = metric(binary.left());
                    String count = metric(binary.right());
                    boolean isMean = sum.endsWith("_sum") && count.endsWith("_count");
                    if (isMean && !base(sum).equals(base(count)) && !sum.contains(":") && !count.contains(":")) {
                        context.report(
                                query.at(binary),
                                sum + " and " + count + " are of different histograms; divide by " + base(sum)
                                        + "_count");
                    }
                });
    }

    private static String base(String metric) {
        return metric.substring(0, metric.lastIndexOf('_'));
    }

    /** The only metric of an expression. */
    private static String metric(Expr expr) {
        List<String> metrics =
                Nodes.selectors(expr).map(Nodes::metric).distinct().toList();
        return metrics.size() == 1 ? metrics.getFirst() : "";
    }
}
