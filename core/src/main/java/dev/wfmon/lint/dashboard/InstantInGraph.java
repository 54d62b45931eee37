package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.Optional;
import java.util.Set;

/** A query for the value of now in a panel that shows values over time: it shows one point. */
final class InstantInGraph implements LintRule.OfPanels {

    private static final Set<String> OVER_TIME = Set.of("timeseries", "graph", "state-timeline", "status-history");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "dashboard/instant-in-graph", "a query for one value of now in a panel of values over time");
    }

    @Override
    public void check(PanelView panel, DashboardSubject dashboard, Context context) {
        if (OVER_TIME.contains(panel.type())
                && isByTime(panel)
                && panel.transformations().isEmpty()) {
            panel.queries().stream()
                    .filter(query -> !query.isHidden() && !query.isRange())
                    .flatMap(query -> dashboard.query(query).stream())
                    .forEach(query -> context.report(
                            query.location(),
                            "an instant query yields one point, and a " + panel.type()
                                    + " panel shows values over time; make it a range query"));
        }
    }

    /** The old graph can have bars for series instead. */
    private static boolean isByTime(PanelView panel) {
        Optional<String> mode = panel.part().child("xaxis").string("mode");
        return mode.filter(value -> !value.equals("time")).isEmpty();
    }
}
