package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.QueryView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.HashSet;
import java.util.Set;

/** Two queries of a panel with one refId: Grafana cannot tell their results apart. */
final class DuplicateRefId implements LintRule.OfPanels {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "dashboard/duplicate-ref-id", "two queries of a panel with one refId, whose results get mixed up");
    }

    @Override
    public void check(PanelView panel, DashboardSubject dashboard, Context context) {
        Set<String> seen = new HashSet<>();
        for (QueryView query : panel.queries()) {
            if (!query.refId().isEmpty() && !seen.add(query.refId())) {
                context.report(
                        dashboard.at(panel, query.part().json()),
                        "another query of the panel is called " + query.refId() + " as well; give each its own refId");
            }
        }
    }
}
