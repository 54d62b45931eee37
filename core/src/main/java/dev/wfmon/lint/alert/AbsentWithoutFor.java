package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Call;

/** {@code absent} in an alert that fires at once: one scrape that comes late is enough. */
final class AbsentWithoutFor implements LintRule.OfAlerts {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("alert/absent-without-for", "an alert on absent() that does not wait");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        if (!alert.pending().isZero()) {
            return;
        }
        alert.queries()
                .forEach(query -> query.nodes(Call.class)
                        .filter(call -> call.function().name().equals("absent"))
                        .forEach(call -> context.report(
                                query.at(call),
                                "fires as soon as one scrape is late, and after each restart of Prometheus;"
                                        + " add for: with some minutes")));
    }
}
