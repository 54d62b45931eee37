package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Paren;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.promql.analysis.Analysis;
import dev.wfmon.promql.analysis.Outcome;

/** An alert that fires for as long as there is data, since nothing in it compares. */
final class Condition implements LintRule.OfAlerts {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "alert/condition", "an alert without a condition, which fires for whatever value there is");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        alert.query()
                .ifPresent(query -> query.analysis()
                        .filter(analysis -> isUnconditional(query, analysis))
                        .ifPresent(analysis -> context.report(
                                query.location(),
                                "fires for every series, whatever its value; compare it with a threshold (… > 0)")));
    }

    /** What selects nothing, such as {@code vector(1)}, is meant to fire at all times. */
    private static boolean isUnconditional(Query query, Analysis analysis) {
        return !analysis.isCondition()
                && analysis.outcome() != Outcome.NEVER
                && query.nodes(VectorSelector.class).findAny().isPresent()
                && !isChoice(analysis.root());
    }

    /** Labels may be the condition: {@code thing_info{ready!="True"}}; so may what a recording rule has chosen. */
    private static boolean isChoice(Expr expr) {
        return switch (expr) {
            case Paren paren -> isChoice(paren.inner());
            case VectorSelector selector ->
                !selector.matchers().isEmpty()
                        || selector.name().filter(name -> name.contains(":")).isPresent();
            default -> false;
        };
    }
}
