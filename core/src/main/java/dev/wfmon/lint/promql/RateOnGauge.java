package dev.wfmon.lint.promql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.SeriesType;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.promql.Call;
import java.util.Set;

/**
 * {@code rate} or the like of a gauge, by its type or, as a warning, by a name that says so: these functions take every
 * fall for a restart of a counter.
 */
final class RateOnGauge implements LintRule.OfQueries {

    private static final Set<SeriesType> GAUGES =
            Set.of(SeriesType.GAUGE, SeriesType.QUANTILE, SeriesType.INFO, SeriesType.STATE);

    private static final Set<String> FOR_COUNTERS = Set.of("rate", "irate", "increase", "resets");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("promql/rate-on-gauge", "rate, increase and the like of a gauge");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> FOR_COUNTERS.contains(call.function().name()))
                .forEach(call -> check(query, call, context));
    }

    private static void check(Query query, Call call, Context context) {
        Nodes.selectors(call).forEach(selector -> {
            String metric = Nodes.metric(selector);
            boolean isKnown =
                    context.metrics().type(metric).filter(GAUGES::contains).isPresent();
            if (isKnown || metric.endsWith("_gauge")) {
                context.report(
                        isKnown ? Severity.ERROR : Severity.WARNING,
                        query.at(selector),
                        call.function().name() + "() counts the rises of a counter, and " + metric + " is a gauge;"
                                + " count what happened with a counter, or use avg_over_time, delta or deriv");
            }
        });
    }
}
