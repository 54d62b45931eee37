package dev.wfmon.lint.metricsql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Call;
import java.util.regex.Pattern;

/** A rollup function around something else than a selector or a subquery. */
final class ImplicitSubquery implements LintRule.OfQueries {

    private static final Pattern ROLLUP = Pattern.compile(
            ".+_over_time|i?rate|increase(_pure|_prometheus)?|i?delta|deriv(_fast)?|changes|resets|predict_linear|"
                    + "rollup.*|lag|lifetime|integrate|default_rollup");

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "metricsql/implicit-subquery",
                "a rollup of an expression without brackets, which VictoriaMetrics evaluates step by step");
    }

    @Override
    public void check(Query query, Context context) {
        if (!query.isMetricsqlOnly()) {
            return;
        }
        query.nodes(Call.class)
                .filter(call -> ROLLUP.matcher(call.function().name()).matches())
                .flatMap(call -> call.arguments().stream())
                .map(Nodes::bare)
                .filter(argument ->
                        argument instanceof Aggregation || argument instanceof Binary || argument instanceof Call)
                .filter(argument -> Nodes.selectors(argument).findAny().isPresent())
                .forEach(argument -> context.report(
                        query.at(argument),
                        "this is evaluated once a step, as a subquery [1i:1i]; write the subquery out, or move the function"
                                + " to the metric"));
    }
}
