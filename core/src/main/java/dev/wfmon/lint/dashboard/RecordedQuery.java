package dev.wfmon.lint.dashboard;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import java.util.Optional;

/** An expression that a recording rule among the given files works out already. */
final class RecordedQuery implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info("dashboard/recorded-query", "a query for what a recording rule works out already");
    }

    @Override
    public void check(Query query, Context context) {
        if (query.use().isDashboard()) {
            query.tree()
                    .filter(tree -> tree instanceof Aggregation || tree instanceof Call)
                    .flatMap(tree -> recording(tree, context))
                    .ifPresent(rule -> context.report(
                            query.location(), rule + " works this out already; ask for " + rule.name() + " instead"));
        }
    }

    private static Optional<RuleEntry> recording(Expr tree, Context context) {
        return context.world().recording(tree).filter(rule -> rule.labels().isEmpty());
    }
}
