package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.Variable;
import java.util.Set;

/** {@code rate(x[$__interval])}: empty for short time ranges. */
final class IntervalVariable implements LintRule.OfQueries {

    private static final Set<String> OF_TWO_SAMPLES = Set.of("rate", "irate", "idelta", "deriv");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("counter/interval-variable", "`$__interval` as the span of a rate");
    }

    @Override
    public void check(Query query, Context context) {
        boolean hasLeast = query.use() instanceof Use.OfPanel use
                && (use.panel().part().string("interval").isPresent()
                        || use.query()
                                .spec()
                                .string("interval")
                                .filter(text -> !text.isBlank())
                                .isPresent());
        if (hasLeast) {
            return;
        }
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, OF_TWO_SAMPLES))
                .flatMap(call -> call.arguments().stream())
                .filter(MatrixSelector.class::isInstance)
                .map(matrix -> ((MatrixSelector) matrix).range())
                .filter(range ->
                        range instanceof Variable variable && variable.name().equals("__interval"))
                .forEach(range -> context.report(
                        query.at(range.span()),
                        "$__interval may be shorter than two scrapes, and then there is no rate; use $__rate_interval",
                        query.replacing("use $__rate_interval", false, range.span(), "$__rate_interval")));
    }
}
