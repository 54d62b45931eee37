package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Paren;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Quantiles on top of each other: their sum is the quantile of nothing. */
final class StackedQuantiles implements LintRule.OfPanels {

    private static final Set<String> QUANTILES = Set.of("histogram_quantile", "quantile_over_time");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("dashboard/stacked-quantiles", "quantiles that are drawn on top of each other");
    }

    @Override
    public void check(PanelView panel, DashboardSubject dashboard, Context context) {
        List<Query> quantiles = dashboard.queries(panel).stream()
                .filter(StackedQuantiles::isShown)
                .filter(query ->
                        query.tree().filter(StackedQuantiles::isQuantile).isPresent())
                .toList();
        boolean isMany = quantiles.size() > 1 || quantiles.stream().anyMatch(StackedQuantiles::isManySeries);
        if (isMany && isStacked(panel)) {
            context.report(
                    quantiles.getFirst().location(),
                    "stacks quantiles, and a sum of quantiles means nothing; draw them without stacking");
        }
    }

    private static boolean isShown(Query query) {
        return query.use() instanceof Use.OfPanel use && !use.query().isHidden();
    }

    private static boolean isQuantile(Expr expr) {
        return switch (expr) {
            case Paren paren -> isQuantile(paren.inner());
            case Call call -> QUANTILES.contains(call.function().name());
            case Aggregation aggregation -> aggregation.op() == AggregationOp.QUANTILE;
            default -> false;
        };
    }

    private static boolean isManySeries(Query query) {
        return query.analysis()
                .filter(analysis -> !analysis.labels().names().isEmpty())
                .isPresent();
    }

    /** Overrides may take single series out of the stack. */
    private static boolean isStacked(PanelView panel) {
        boolean isOldGraph = panel.type().equals("graph")
                && panel.part().json().isTrue("stack")
                && panel.part().parts("seriesOverrides").findAny().isEmpty();
        Optional<String> mode = panel.fields()
                .part()
                .child("defaults")
                .child("custom")
                .child("stacking")
                .string("mode");
        boolean isStacked = panel.type().equals("timeseries")
                && mode.filter(value -> !value.equals("none")).isPresent()
                && panel.fields().overrides().isEmpty();
        return isOldGraph || isStacked;
    }
}
