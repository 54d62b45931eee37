package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.promql.analysis.Analysis;
import dev.wfmon.promql.analysis.Outcome;

/** An alert whose comparison holds for all values that there can be. */
final class Always implements LintRule.OfAlerts {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("alert/always", "an alert whose condition holds for all values that there can be");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        alert.query()
                .ifPresent(query -> query.analysis()
                        .filter(analysis -> isAlways(query, analysis))
                        .ifPresent(analysis -> context.report(
                                query.location(),
                                "fires whenever there is data: the condition holds for all values that there can be")));
    }

    /** What selects nothing is meant to fire at all times. */
    private static boolean isAlways(Query query, Analysis analysis) {
        return analysis.isCondition()
                && analysis.outcome().compareTo(Outcome.WITH_DATA) >= 0
                && query.nodes(VectorSelector.class).findAny().isPresent();
    }
}
