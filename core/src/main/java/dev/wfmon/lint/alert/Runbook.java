package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.List;

/** An alert without a runbook among others that have one. */
final class Runbook implements LintRule.OfAlerts {

    private static final List<String> NAMES = List.of("runbook_url", "runbook");

    @Override
    public RuleInfo info() {
        return RuleInfo.info("alert/runbook", "an alert without a runbook, where most others have one");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        List<RuleEntry> all = group.rules().stream().filter(RuleEntry::isAlert).toList();
        long with = all.stream().filter(Runbook::has).count();
        if (!has(alert) && 2 * with >= all.size()) {
            context.report(
                    alert.location(),
                    "has no runbook_url, which most alerts of the group have; say what is to be done");
        }
    }

    private static boolean has(RuleEntry alert) {
        return NAMES.stream().anyMatch(alert.annotations()::containsKey);
    }
}
