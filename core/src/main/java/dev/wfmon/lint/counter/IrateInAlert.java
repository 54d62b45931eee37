package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Call;
import java.util.Set;

/** {@code irate} in an alert: two samples decide. */
final class IrateInAlert implements LintRule.OfAlerts {

    private static final Set<String> INSTANT = Set.of("irate", "idelta");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("counter/irate-in-alert", "irate in an alert");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        alert.queries()
                .forEach(query -> query.nodes(Call.class)
                        .filter(call -> Nodes.isCall(call, INSTANT))
                        .forEach(call -> context.report(
                                query.at(call),
                                call.function().name() + "() looks at two samples only, so that the alert flaps; use "
                                        + (call.function().name().equals("irate") ? "rate()" : "delta()"))));
    }
}
