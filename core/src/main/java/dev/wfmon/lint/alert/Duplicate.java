package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Expr;
import java.util.Optional;

/** The same alert twice: same name, same labels, same expression. */
final class Duplicate implements LintRule.OfAlerts {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("alert/duplicate", "an alert that stands in the rules a second time");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        context.world().alerts(alert.name()).stream()
                .takeWhile(other -> !other.location().equals(alert.location()))
                // Files with the same rules are most often copies for several places, and never loaded together.
                .filter(other ->
                        other.document().source().equals(alert.document().source()))
                .filter(other -> isSame(other, alert))
                .findFirst()
                .ifPresent(first -> context.report(
                        alert.location(),
                        "is the same as the one at " + first.location().place() + "; remove one of them"));
    }

    private static boolean isSame(RuleEntry one, RuleEntry other) {
        Optional<Expr> first = one.query().flatMap(query -> query.tree());
        Optional<Expr> second = other.query().flatMap(query -> query.tree());
        return one.labels().equals(other.labels())
                && one.pending().equals(other.pending())
                && first.isPresent()
                && second.filter(first.get()::sameAs).isPresent();
    }
}
