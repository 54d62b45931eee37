package dev.wfmon.lint.promql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.VectorSelector;
import java.util.Set;

/**
 * {@code rate} or the like on a metric whose name says that it is a gauge: these functions take every fall for a
 * restart of a counter.
 */
final class RateOnGauge implements LintRule.OfQueries {

    private static final Set<String> FOR_COUNTERS = Set.of("rate", "irate", "increase", "resets");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "promql/rate-on-gauge", "rate, increase and the like on a metric whose name says gauge");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> FOR_COUNTERS.contains(call.function().name()))
                .forEach(call -> check(query, call, context));
    }

    private static void check(Query query, Call call, Context context) {
        call.nodes()
                .filter(VectorSelector.class::isInstance)
                .map(VectorSelector.class::cast)
                .filter(selector ->
                        selector.name().filter(name -> name.endsWith("_gauge")).isPresent())
                .forEach(selector -> context.report(
                        query.at(selector),
                        call.function().name() + "() counts the rises of a counter, and "
                                + selector.name().orElse("") + " is a gauge;"
                                + " count what happened with a counter, or use avg_over_time, delta or deriv"));
    }
}
