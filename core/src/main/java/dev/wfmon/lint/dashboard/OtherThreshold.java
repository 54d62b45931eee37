package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.FieldsView;
import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.NumberLiteral;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A panel that turns red at another value than the one at which the alert on the same expression fires. */
final class OtherThreshold implements LintRule.OfPanels {

    /** They show their thresholds without being told to. */
    private static final Set<String> WITH_COLOR = Set.of("stat", "gauge", "bargauge", "singlestat");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "dashboard/other-threshold", "a panel whose thresholds are not those of the alert on the same query");
    }

    @Override
    public void check(PanelView panel, DashboardSubject dashboard, Context context) {
        Set<Double> shown = panel.fields().thresholds().stream()
                .map(FieldsView.Threshold::value)
                .flatMap(Optional::stream)
                .map(number -> number.value().doubleValue())
                .collect(Collectors.toSet());
        List<Query> queries = dashboard.queries(panel);
        if (!shown.isEmpty() && showsThresholds(panel) && queries.size() == 1) {
            queries.getFirst().tree().ifPresent(tree -> check(panel, tree, shown, dashboard, context));
        }
    }

    private static void check(
            PanelView panel, Expr tree, Set<Double> shown, DashboardSubject dashboard, Context context) {
        List<RuleEntry> alerts = context.world().alertsOn(tree);
        if (alerts.stream()
                .noneMatch(alert -> limit(alert).filter(shown::contains).isPresent())) {
            alerts.stream()
                    .findFirst()
                    .ifPresent(alert -> context.report(
                            dashboard.at(panel),
                            "has no threshold at " + limit(alert).orElse(Double.NaN) + ", where " + alert
                                    + " on the same expression fires; use the same value in both"));
        }
    }

    private static Optional<Double> limit(RuleEntry alert) {
        return alert.query()
                .flatMap(Query::tree)
                .map(tree -> tree instanceof Binary binary && binary.right() instanceof NumberLiteral number
                        ? number.value()
                        : Double.NaN);
    }

    private static boolean showsThresholds(PanelView panel) {
        Optional<String> style = panel.fields()
                .part()
                .child("defaults")
                .child("custom")
                .child("thresholdsStyle")
                .string("mode");
        boolean isRelative = panel.fields()
                .part()
                .child("defaults")
                .child("thresholds")
                .string("mode")
                .filter("percentage"::equals)
                .isPresent();
        return !isRelative
                && (WITH_COLOR.contains(panel.type())
                        || style.filter(mode -> !mode.equals("off")).isPresent());
    }
}
