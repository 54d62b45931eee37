package dev.wfmon.lint.dashboard;

import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Subquery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The same heavy query a second time: Prometheus works it out twice. */
final class RepeatedQuery implements LintRule.OfDashboards {

    /** From so many ranges on a query is heavy. */
    private static final int MANY_RANGES = 3;

    /** What makes two queries the same, besides the data source. */
    private record Asked(String expression, String dataSource, boolean isInstant, Optional<String> timeFrom) {

        static Asked of(Expr expr, Use.OfPanel use) {
            return new Asked(
                    expr.print(),
                    use.query().dataSource().name().orElse(""),
                    !use.query().isRange(),
                    use.panel()
                            .part()
                            .string("timeFrom")
                            .or(() -> use.panel().part().string("timeShift")));
        }
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.info("dashboard/repeated-query", "a heavy query that another panel asks as well");
    }

    @Override
    public void check(DashboardSubject dashboard, Context context) {
        Map<Asked, PanelView> first = new HashMap<>();
        for (Query query : dashboard.queries()) {
            if (query.use() instanceof Use.OfPanel use && !use.query().isHidden() && isHeavy(query)) {
                PanelView other = first.putIfAbsent(Asked.of(query.tree().orElseThrow(), use), use.panel());
                if (other != null
                        && !other.part().pointer().equals(use.panel().part().pointer())) {
                    context.report(
                            query.location(),
                            "is asked by " + other + " as well; let this panel take the result of that one"
                                    + " (data source \"-- Dashboard --\"), or record it");
                }
            }
        }
    }

    private static boolean isHeavy(Query query) {
        return query.nodes(Subquery.class).findAny().isPresent()
                || query.nodes(MatrixSelector.class).count() >= MANY_RANGES
                || isQuantileOfSum(query);
    }

    private static boolean isQuantileOfSum(Query query) {
        return query.nodes(Call.class).anyMatch(call -> call.function().name().equals("histogram_quantile"))
                && query.nodes(Aggregation.class).findAny().isPresent();
    }
}
