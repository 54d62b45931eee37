package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.QueryView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.Optional;
import java.util.Set;

/** A query over time as a table: each series has a row for each moment. */
final class RangeInTable implements LintRule.OfPanels {

    /** What makes one row of many. */
    private static final Set<String> REDUCING =
            Set.of("reduce", "groupBy", "timeSeriesTable", "groupingToMatrix", "limit", "filterByValue");

    @Override
    public RuleInfo info() {
        return RuleInfo.info("dashboard/range-in-table", "a table with a row for each moment of each series");
    }

    @Override
    public void check(PanelView panel, DashboardSubject dashboard, Context context) {
        boolean isReduced = panel.transformations().stream().anyMatch(step -> REDUCING.contains(step.id()));
        if (panel.type().equals("table") && !isReduced && !isOld(panel)) {
            panel.queries().stream()
                    .filter(RangeInTable::isTableOfMoments)
                    .flatMap(query -> dashboard.query(query).stream())
                    .map(Query::location)
                    .forEach(location -> context.report(
                            location,
                            "a range query as a table has a row for each moment of each series;"
                                    + " make it an instant query"));
        }
    }

    private static boolean isTableOfMoments(QueryView query) {
        return !query.isHidden() && !query.isInstant() && query.format().equals(Optional.of("table"));
    }

    /** Tables before Grafana 7 reduce by themselves. */
    private static boolean isOld(PanelView panel) {
        return panel.part().json().has("styles") || panel.part().json().has("transform");
    }
}
