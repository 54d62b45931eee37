package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.Part;
import dev.wfmon.grafana.view.SectionView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two panels with one id: links and alerts find only one of them. */
final class DuplicatePanelId implements LintRule.OfDashboards {

    /** A panel or a row, which is a panel as well. */
    private record Numbered(String name, Part part, Optional<Long> id) {

        static Numbered of(PanelView panel) {
            return new Numbered(panel.toString(), panel.part(), panel.id());
        }

        static Numbered of(SectionView row) {
            return new Numbered(row.toString(), row.part(), row.id());
        }
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "dashboard/duplicate-panel-id", "two panels with one id; links and alerts find only one of them");
    }

    @Override
    public void check(DashboardSubject dashboard, Context context) {
        Map<Long, Numbered> byId = new HashMap<>();
        Stream.concat(
                        dashboard.view().panels().stream().map(Numbered::of),
                        dashboard.view().sections().stream().map(Numbered::of))
                .sorted(Comparator.comparingInt(panel -> panel.part().json().offset()))
                .forEach(panel -> panel.id().ifPresent(id -> {
                    Numbered first = byId.putIfAbsent(id, panel);
                    if (first != null) {
                        context.report(
                                dashboard.at(panel.name(), panel.part().json()),
                                "has the id " + id + " of " + first.name() + "; give it one of its own");
                    }
                }));
    }
}
