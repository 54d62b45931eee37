package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.analysis.Outcome;

/** An alert that cannot fire, whatever the data. */
final class Never implements LintRule.OfAlerts {

    @Override
    public RuleInfo info() {
        return RuleInfo.error("alert/never", "an alert that cannot fire, whatever the values are");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        alert.query()
                .ifPresent(query -> query.analysis()
                        .filter(analysis -> analysis.outcome() == Outcome.NEVER)
                        .ifPresent(analysis -> context.report(
                                query.location(),
                                "can never fire: no values or labels that these series can have lead to a result")));
    }
}
