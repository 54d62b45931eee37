package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.MatrixSelector;
import java.util.Set;

/** A span shorter than twice the shortest usual scrape interval, 15 seconds. Real intervals are not known here. */
final class ShortWindow implements LintRule.OfQueries {

    private static final long SHORTEST = 30_000;

    private static final Set<String> OF_TWO_SAMPLES =
            Set.of("rate", "irate", "increase", "delta", "idelta", "deriv", "predict_linear");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("counter/short-window", "a rate over a span too short to hold two samples");
    }

    @Override
    public void check(Query query, Context context) {
        if (query.isMetricsqlOnly()) {
            return;
        }
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, OF_TWO_SAMPLES))
                .filter(call -> call.arguments().stream().anyMatch(MatrixSelector.class::isInstance))
                .filter(call -> Nodes.window(call).orElse(SHORTEST) < SHORTEST)
                .forEach(
                        call -> context.report(
                                query.at(call),
                                call.function().name() + "() needs two samples, and "
                                        + Nodes.window(call).orElse(0) / 1000.0
                                        + " seconds hold less than that with the usual scrape intervals; use four times yours"));
    }
}
