package dev.wfmon.lint.time;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Call;
import java.util.Set;

/** An alert that goes by the hour or the day: Prometheus knows those of UTC alone. */
final class Utc implements LintRule.OfQueries {

    private static final Set<String> CLOCK = Set.of("hour", "day_of_week", "day_of_month", "minute", "month");

    @Override
    public RuleInfo info() {
        return RuleInfo.info("time/utc", "a rule that goes by the hour or the day, which are those of UTC");
    }

    @Override
    public void check(Query query, Context context) {
        if (query.use().isRule()) {
            query.nodes(Call.class)
                    .filter(call -> CLOCK.contains(call.function().name())
                            && call.arguments().isEmpty())
                    .forEach(call -> context.report(
                            query.at(call),
                            "is that of UTC, without summer time; Alertmanager's time intervals know time zones"));
        }
    }
}
