package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Paren;
import dev.wfmon.promql.Variable;
import dev.wfmon.promql.VectorSelector;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code rate({__name__=~"a|b"}[5m])}. */
final class DroppedName implements LintRule.OfQueries {

    private static final Set<String> KEEPING = Set.of(
            "last_over_time",
            "first_over_time",
            "sort",
            "sort_desc",
            "label_replace",
            "label_join",
            "count_over_time_keep",
            "absent",
            "absent_over_time",
            "info",
            "sort_by_label",
            "sort_by_label_desc",
            "scalar",
            "vector");

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "selector/dropped-name", "several metrics by pattern in a function that drops their names");
    }

    @Override
    public void check(Query query, Context context) {
        if (query.isMetricsqlOnly()) {
            return;
        }
        query.nodes(VectorSelector.class)
                .filter(selector -> selector.name().isEmpty())
                .flatMap(selector -> selector.matchers().stream()
                        .filter(DroppedName::isSeveralNames)
                        .filter(matcher -> isDropped(selector, query)))
                .forEach(
                        matcher -> context.report(
                                query.at(matcher.span()),
                                "the function drops the names, and metrics with the same labels then collide; ask for each by itself"));
    }

    private static boolean isSeveralNames(Matcher matcher) {
        return matcher.label().equals(Matcher.METRIC_NAME)
                && matcher.op() == MatchOp.REGEX
                && Variable.names(matcher.value()).isEmpty()
                && Pattern.compile("[.|*+?\\[(]").matcher(matcher.value()).find();
    }

    private static boolean isDropped(VectorSelector selector, Query query) {
        return query.around(selector)
                .filter(above -> !(above instanceof MatrixSelector) && !(above instanceof Paren))
                .findFirst()
                .filter(above -> above instanceof Call call
                        && !KEEPING.contains(call.function().name()))
                .isPresent();
    }
}
