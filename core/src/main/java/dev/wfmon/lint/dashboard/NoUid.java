package dev.wfmon.lint.dashboard;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;

/** A dashboard without uid: each time that it is saved, Grafana makes another one. */
final class NoUid implements LintRule.OfDashboards {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("dashboard/no-uid", "a dashboard without uid; each save makes another one");
    }

    @Override
    public void check(DashboardSubject dashboard, Context context) {
        if (dashboard.resource().id().name().isEmpty()) {
            context.report(
                    dashboard.location(), "the dashboard has no uid, so that each save makes another one; give it one");
        }
    }
}
