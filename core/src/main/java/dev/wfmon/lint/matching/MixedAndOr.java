package dev.wfmon.lint.matching;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;

/** Set operators of two levels without parentheses. */
final class MixedAndOr implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info("matching/mixed-and-or", "`and`, `unless` and `or` mixed without parentheses");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Binary.class)
                .filter(binary -> binary.op() == BinaryOp.OR)
                .map(Binary::right)
                .filter(side ->
                        side instanceof Binary inner && (inner.op() == BinaryOp.AND || inner.op() == BinaryOp.UNLESS))
                .forEach(side -> context.report(
                        query.at(side),
                        "this binds tighter than \"or\"; put it in parentheses so that nobody has to know",
                        query.replacing(
                                "add parentheses",
                                true,
                                side.span(),
                                "(" + side.span().text(query.text()) + ")")));
    }
}
