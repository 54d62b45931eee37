package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.AggregationOp;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.VectorSelector;
import java.util.Set;

/** {@code {job!="a", instance=~".+"}}. */
final class AllSeries implements LintRule.OfQueries {

    private static final Set<String> WIDE = Set.of(".+", ".*", "..*", ".+.*");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("selector/all-series", "a selector that asks for nearly every series there is");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .filter(selector -> selector.name().isEmpty()
                        && selector.filters().isEmpty()
                        && selector.alternatives().isEmpty()
                        && !selector.matchers().isEmpty()
                        && selector.matchers().stream().allMatch(AllSeries::isWide))
                .filter(selector -> query.around(selector).noneMatch(AllSeries::isCounting))
                .forEach(selector -> context.report(
                        query.at(selector), "this asks for nearly all series of the server; name the metric"));
    }

    private static boolean isWide(Matcher matcher) {
        return switch (matcher.op()) {
            case NOT_EQUAL, NOT_REGEX -> true;
            case REGEX -> WIDE.contains(matcher.value());
            case EQUAL -> false;
        };
    }

    private static boolean isCounting(Expr node) {
        return Nodes.isAggregation(node, Set.of(AggregationOp.COUNT, AggregationOp.GROUP, AggregationOp.COUNT_VALUES))
                || Nodes.isCall(node, Set.of("info", "absent", "scrape_interval"));
    }
}
