package dev.wfmon.lint.alert;

import dev.wfmon.grafana.alerting.PrometheusDuration;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import java.time.Duration;

/** An alert that is to wait for less time than lies between two evaluations. */
final class ForBelowInterval implements LintRule.OfAlerts {

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "alert/for-below-interval", "a for: that is shorter than the time between two evaluations");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        Duration pending = alert.pending();
        group.interval()
                .filter(interval -> !pending.isZero() && pending.compareTo(interval) < 0)
                .ifPresent(interval -> context.report(
                        alert.at("for"),
                        "waits for " + PrometheusDuration.format(interval) + " in fact, the interval of the group,"
                                + " since nothing is evaluated in between"));
    }
}
