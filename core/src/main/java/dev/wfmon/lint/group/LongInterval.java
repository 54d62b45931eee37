package dev.wfmon.lint.group;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import java.time.Duration;

/** Recording rules whose series go stale before the next evaluation. */
final class LongInterval implements LintRule.OfGroups {

    /** How far back Prometheus looks for a sample, by default. */
    private static final Duration LOOKBACK = Duration.ofMinutes(5);

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "group/long-interval", "recording rules that are evaluated less often than every five minutes");
    }

    @Override
    public void check(GroupSubject group, Context context) {
        boolean isLong = group.interval()
                .filter(interval -> interval.compareTo(LOOKBACK) > 0)
                .isPresent();
        if (isLong && group.rules().stream().anyMatch(RuleEntry::isRecording)) {
            context.report(
                    group.resource().spec().find("interval").map(group::at).orElse(group.location()),
                    "is longer than the five minutes for which Prometheus sees a sample, so that the recorded series"
                            + " have gaps; use 5m or less");
        }
    }
}
