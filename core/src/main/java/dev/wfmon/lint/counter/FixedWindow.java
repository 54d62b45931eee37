package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.MatrixSelector;
import java.util.Set;

/** A fixed span in a graph: what lies between two points of a long time range is not seen. */
final class FixedWindow implements LintRule.OfQueries {

    private static final Set<String> PER_SECOND = Set.of("rate", "irate");

    private static final long LONGEST = 600_000;

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "counter/fixed-window", "a rate with a fixed span in a graph, rather than `$__rate_interval`");
    }

    @Override
    public void check(Query query, Context context) {
        if (!(query.use() instanceof Use.OfPanel use) || !isGraph(use)) {
            return;
        }
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, PER_SECOND))
                .filter(call -> call.arguments().getFirst() instanceof MatrixSelector)
                .filter(call -> Nodes.window(call).orElse(Long.MAX_VALUE) <= LONGEST)
                .forEach(call -> {
                    MatrixSelector matrix = (MatrixSelector) call.arguments().getFirst();
                    context.report(
                            query.at(matrix.range().span()),
                            "over a long time range the graph skips what lies between two points; use $__rate_interval",
                            query.replacing(
                                    "use $__rate_interval",
                                    false,
                                    matrix.range().span(),
                                    "$__rate_interval"));
                });
    }

    private static boolean isGraph(Use.OfPanel use) {
        return !use.query().isInstant()
                && Set.of("timeseries", "graph").contains(use.panel().type());
    }
}
