package dev.wfmon.lint.aggregation;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import java.util.Set;

/** {@code topk} in a graph. */
final class TopkInGraph implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info("aggregation/topk-in-graph", "topk over time, which shows more series than it says");
    }

    @Override
    public void check(Query query, Context context) {
        if (!(query.use() instanceof Use.OfPanel use)
                || use.query().isInstant()
                || !Set.of("timeseries", "graph").contains(use.panel().type())) {
            return;
        }
        query.tree()
                .map(Nodes::bare)
                .filter(Aggregation.class::isInstance)
                .map(Aggregation.class::cast)
                .filter(aggregation ->
                        aggregation.op() == AggregationOp.TOPK || aggregation.op() == AggregationOp.BOTTOMK)
                .ifPresent(aggregation -> context.report(
                        query.at(aggregation),
                        aggregation.op().symbol()
                                + "() chooses other series at each point of the graph, which shows more"
                                + " of them than it says; ask for one moment, or let the panel limit them"));
    }
}
