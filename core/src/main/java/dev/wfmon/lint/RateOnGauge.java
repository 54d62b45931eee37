package dev.wfmon.lint;

import dev.wfmon.promql.Call;
import dev.wfmon.promql.VectorSelector;
import java.util.Set;

/**
 * {@code rate} or the like on a metric whose name says that it is a gauge: these functions take every fall for a
 * restart of a counter.
 */
final class RateOnGauge implements LintRule {

    private static final Set<String> FOR_COUNTERS = Set.of("rate", "irate", "increase", "resets");

    @Override
    public String id() {
        return "promql/rate-on-gauge";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Query query : subject.queries()) {
            query.nodes(Call.class)
                    .filter(call -> FOR_COUNTERS.contains(call.function().name()))
                    .forEach(call -> check(query, call, report));
        }
    }

    private static void check(Query query, Call call, Report report) {
        call.nodes()
                .filter(VectorSelector.class::isInstance)
                .map(VectorSelector.class::cast)
                .filter(selector ->
                        selector.name().filter(name -> name.endsWith("_gauge")).isPresent())
                .forEach(selector -> report.add(
                        query,
                        selector.span(),
                        call.function().name() + "() counts the rises of a counter, and "
                                + selector.name().orElse("") + " is a gauge;"
                                + " count what happened with a counter, or use avg_over_time, delta or deriv"));
    }
}
