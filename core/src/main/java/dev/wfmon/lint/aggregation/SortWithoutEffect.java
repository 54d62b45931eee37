package dev.wfmon.lint.aggregation;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.Call;
import java.util.Set;

/** {@code sort} where nobody sees an order. */
final class SortWithoutEffect implements LintRule.OfQueries {

    private static final Set<String> SORTS = Set.of("sort", "sort_desc", "sort_by_label", "sort_by_label_desc");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("aggregation/sort-without-effect", "sort in a graph or a rule, where it does nothing");
    }

    @Override
    public void check(Query query, Context context) {
        boolean isRule = query.use().isRule();
        boolean isGraph = query.use() instanceof Use.OfPanel use
                && !use.query().isInstant()
                && Set.of("timeseries", "graph").contains(use.panel().type());
        if ((!isRule && !isGraph) || query.isMetricsqlOnly()) {
            return;
        }
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, SORTS))
                .forEach(call -> context.report(
                        isRule ? Severity.WARNING : Severity.INFO,
                        query.at(call),
                        call.function().name() + "() does nothing " + (isRule ? "in a rule" : "in a range query")
                                + ", where series have no order; leave it out",
                        query.replacing(
                                "remove " + call.function().name() + "()",
                                true,
                                call.span(),
                                call.arguments().getFirst().span().text(query.text()))));
    }
}
