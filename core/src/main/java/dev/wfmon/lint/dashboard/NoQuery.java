package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.Set;

/** A panel that shows data and has no query: it says "No data" for ever. */
final class NoQuery implements LintRule.OfPanels {

    /** Those of Grafana itself that show what a query yields. */
    private static final Set<String> OF_DATA = Set.of(
            "timeseries",
            "graph",
            "stat",
            "singlestat",
            "gauge",
            "bargauge",
            "barchart",
            "table",
            "table-old",
            "heatmap",
            "piechart",
            "histogram",
            "state-timeline",
            "status-history");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("dashboard/no-query", "a panel of data without a query");
    }

    @Override
    public void check(PanelView panel, DashboardSubject dashboard, Context context) {
        boolean hasData = !panel.queries().isEmpty()
                || panel.library().isPresent()
                || panel.part().json().has("snapshotData");
        // Where no panel asks Prometheus, the default may be a data source that needs no query.
        if (OF_DATA.contains(panel.type()) && !hasData && !dashboard.queries().isEmpty()) {
            context.report(dashboard.at(panel), "has no query, so that there is nothing to show; add one");
        }
    }
}
