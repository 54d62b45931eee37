package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.SeriesType;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.VectorSelector;
import java.util.Map;
import java.util.Set;

/** A function for gauges of a counter: each restart looks like a fall. */
final class DeltaOfCounter implements LintRule.OfQueries {

    private static final Map<String, String> FOR_GAUGES = Map.of(
            "delta", "increase",
            "idelta", "irate",
            "deriv", "rate",
            "predict_linear", "rate, and work with that",
            "holt_winters", "rate, in a subquery",
            "double_exponential_smoothing", "rate, in a subquery");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("counter/delta-of-counter", "delta, deriv or predict_linear of a counter");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> FOR_GAUGES.containsKey(call.function().name()))
                // Who takes the size of a change expects it to go down as well.
                .filter(call -> query.parent(call)
                        .filter(above -> Nodes.isCall(above, Set.of("abs")))
                        .isEmpty())
                .forEach(call -> call.children().stream()
                        .filter(MatrixSelector.class::isInstance)
                        .map(matrix -> ((MatrixSelector) matrix).selector())
                        .forEach(selector -> check(query, call, selector, context)));
    }

    private static void check(Query query, Call call, VectorSelector selector, Context context) {
        String metric = Nodes.metric(selector);
        String function = call.function().name();
        if (context.metrics()
                .likelyType(metric)
                .filter(SeriesType::isCumulative)
                .isPresent()) {
            context.report(
                    query.at(call),
                    function + "() takes a restart of the counter " + metric + " for a fall; use "
                            + FOR_GAUGES.getOrDefault(function, "rate"));
        }
    }
}
