package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.SeriesType;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Subquery;
import dev.wfmon.promql.VectorSelector;
import java.util.Set;

/** {@code rate(sum(x)[5m:])}, also through a recording rule. */
final class RateOfSum implements LintRule.OfQueries {

    private static final Set<AggregationOp> MIXING = Set.of(AggregationOp.SUM, AggregationOp.AVG);

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "counter/rate-of-sum", "rate of a sum, which takes the restart of one series for one of all");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, Nodes.RATES))
                .forEach(call -> call.arguments().forEach(argument -> {
                    switch (Nodes.bare(argument)) {
                        case Subquery subquery -> checkSum(query, call, Nodes.bare(subquery.expr()), context);
                        case MatrixSelector matrix -> checkRecorded(query, call, matrix.selector(), context);
                        case Aggregation sum -> checkSum(query, call, sum, context);
                        default -> {}
                    }
                }));
    }

    private static void checkSum(Query query, Call call, Expr argument, Context context) {
        if (Nodes.isAggregation(argument, MIXING)
                && argument.nodes().noneMatch(node -> Nodes.isCall(node, Nodes.RATES))) {
            String function = call.function().name();
            context.report(
                    query.at(call),
                    function + "() of a sum takes the restart of one counter for growth of all; take " + function
                            + "() of each series, then the sum");
        }
    }

    private static void checkRecorded(Query query, Call call, VectorSelector selector, Context context) {
        String name = Nodes.metric(selector);
        boolean isSum = context.world().recordings(name).stream()
                .flatMap(rule -> rule.query().stream())
                .flatMap(recorded -> recorded.tree().stream())
                .map(Nodes::bare)
                .anyMatch(tree -> Nodes.isAggregation(tree, MIXING)
                        && context.metrics()
                                .type(name)
                                .filter(SeriesType::isCumulative)
                                .isPresent());
        if (isSum) {
            context.report(
                    query.at(call),
                    "the recording rule " + name + " is a sum of counters, and "
                            + call.function().name()
                            + "() takes the restart of one for growth of all; record the sum of rates instead");
        }
    }
}
