package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.Part;
import dev.wfmon.grafana.view.SectionView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;

/**
 * Panels inside of a row that is not collapsed: Grafana takes those behind the row instead, and loses these.
 *
 * <p>Grafana's dashboard loader looks into a panel of type {@code row} only when it is collapsed.
 */
final class LostInRow implements LintRule.OfDashboards {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "dashboard/lost-in-row", "panels that nobody sees, inside of a row that is not collapsed");
    }

    @Override
    public void check(DashboardSubject dashboard, Context context) {
        dashboard.view().sections().stream()
                .filter(LostInRow::losesPanels)
                .forEach(row -> context.report(
                        dashboard.at(row.toString(), row.part().json()),
                        "holds panels without being collapsed, and Grafana does not show them;"
                                + " put them behind the row, or set collapsed to true"));
    }

    private static boolean losesPanels(SectionView row) {
        Part part = row.part();
        return part.string("type").filter("row"::equals).isPresent()
                && !part.json().isTrue("collapsed")
                && part.parts("panels").findAny().isPresent();
    }
}
