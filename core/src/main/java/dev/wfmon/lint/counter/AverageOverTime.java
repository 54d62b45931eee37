package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.SeriesType;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.MatrixSelector;
import java.util.Set;

/** The average, sum or spread of the values of a counter. */
final class AverageOverTime implements LintRule.OfQueries {

    private static final Set<String> OF_VALUES = Set.of(
            "avg_over_time",
            "sum_over_time",
            "stddev_over_time",
            "stdvar_over_time",
            "quantile_over_time",
            "median_over_time",
            "mad_over_time");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("counter/average-over-time", "avg_over_time and the like of a counter");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, OF_VALUES))
                .forEach(call -> call.children().stream()
                        .filter(MatrixSelector.class::isInstance)
                        .map(matrix -> Nodes.metric(((MatrixSelector) matrix).selector()))
                        .filter(metric -> context.metrics()
                                .likelyType(metric)
                                .filter(SeriesType::isCumulative)
                                .isPresent())
                        .forEach(metric -> context.report(
                                query.at(call),
                                call.function().name() + "() works on the values of the counter " + metric
                                        + ", which tell how long its process runs; use rate() or increase()")));
    }
}
