package dev.wfmon.lint.aggregation;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import java.util.Set;

/** {@code topk} or {@code bottomk} in an alert. */
final class TopkInAlert implements LintRule.OfAlerts {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("aggregation/topk-in-alert", "topk or bottomk in an alert");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        alert.queries()
                .forEach(query -> query.nodes(Aggregation.class)
                        .filter(TopkInAlert::choosesSeries)
                        .filter(aggregation -> !isMerged(aggregation, query))
                        .forEach(aggregation -> context.report(
                                query.at(aggregation),
                                aggregation.op().symbol()
                                        + "() chooses other series each time, so that alerts end and start anew;"
                                        + " let the condition choose")));
    }

    /** One of each group is a way to get rid of copies. */
    private static boolean choosesSeries(Aggregation aggregation) {
        boolean isKeepingOne = aggregation.parameter() != null
                && Nodes.constant(aggregation.parameter()).orElse(0) == 1
                && !aggregation.grouping().labels().isEmpty();
        return Set.of(AggregationOp.TOPK, AggregationOp.BOTTOMK).contains(aggregation.op()) && !isKeepingOne;
    }

    private static boolean isMerged(Aggregation aggregation, Query query) {
        return query.around(aggregation).anyMatch(Aggregation.class::isInstance);
    }
}
