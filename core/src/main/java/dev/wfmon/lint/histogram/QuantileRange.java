package dev.wfmon.lint.histogram;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import java.util.OptionalDouble;
import java.util.Set;

/** φ outside of 0 to 1. */
final class QuantileRange implements LintRule.OfQueries {

    private static final Set<String> QUANTILES = Set.of("histogram_quantile", "quantile_over_time");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("histogram/quantile-range", "a quantile below 0 or above 1");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call ->
                        Nodes.isCall(call, QUANTILES) && !call.arguments().isEmpty())
                .forEach(call -> check(query, call.arguments().getFirst(), context));
        query.nodes(Aggregation.class)
                .filter(aggregation -> aggregation.op() == AggregationOp.QUANTILE && aggregation.parameter() != null)
                .forEach(aggregation -> check(query, aggregation.children().getFirst(), context));
    }

    private static void check(Query query, Expr parameter, Context context) {
        OptionalDouble value = Nodes.constant(parameter);
        if (value.isPresent() && (value.getAsDouble() < 0 || value.getAsDouble() > 1)) {
            double percent = value.getAsDouble() / 100;
            context.report(
                    query.at(parameter),
                    "quantiles run from 0 to 1; beyond, the answer is infinite"
                            + (percent > 0.01 && percent < 1 ? "; write " + percent : ""));
        }
    }
}
