package dev.wfmon.lint.time;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Subquery;

/** A subquery whose step is longer than its range: it has one point at most, and often none. */
final class SubqueryStep implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("time/subquery-step", "a subquery whose step is longer than its range");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Subquery.class)
                .filter(subquery -> subquery.range() instanceof NumberLiteral range
                        && subquery.step() instanceof NumberLiteral step
                        && step.value() > range.value())
                .forEach(subquery -> context.report(
                        query.at(subquery),
                        "takes a point every step, which is longer than the range: there is one at most, and often"
                                + " none; take a shorter step"));
    }
}
