package dev.wfmon.lint.histogram;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Call;
import java.util.Set;

/** {@code avg by (le)} and {@code max by (le)} below a quantile. */
final class BucketAggregation implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info("histogram/bucket-aggregation", "buckets aggregated by something else than sum");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, Set.of("histogram_quantile")))
                .map(call -> Nodes.bare(call.arguments().getLast()))
                .filter(Aggregation.class::isInstance)
                .map(Aggregation.class::cast)
                .filter(aggregation -> aggregation.op() != AggregationOp.SUM)
                .filter(aggregation ->
                        Nodes.selectors(aggregation).map(Nodes::metric).anyMatch(metric -> metric.endsWith("_bucket")))
                .forEach(aggregation -> context.report(
                        aggregation.op() == AggregationOp.AVG ? Severity.INFO : Severity.WARNING,
                        query.at(aggregation),
                        "the buckets of several series make one distribution by their sum, not by "
                                + aggregation.op().symbol() + "()"));
    }
}
