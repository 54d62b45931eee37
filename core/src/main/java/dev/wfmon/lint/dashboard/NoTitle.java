package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.Set;

/** A graph or a table that does not say what it shows. */
final class NoTitle implements LintRule.OfPanels {

    /** A single number may carry its name itself. */
    private static final Set<String> IN_NEED = Set.of("timeseries", "graph", "table", "table-old", "heatmap");

    @Override
    public RuleInfo info() {
        return RuleInfo.info("dashboard/no-title", "a graph or a table without a title");
    }

    @Override
    public void check(PanelView panel, DashboardSubject dashboard, Context context) {
        boolean isNamed = !panel.title().isBlank() || panel.library().isPresent();
        if (IN_NEED.contains(panel.type()) && !isNamed) {
            context.report(dashboard.at(panel), "has no title, so that nobody knows what it shows; give it one");
        }
    }
}
