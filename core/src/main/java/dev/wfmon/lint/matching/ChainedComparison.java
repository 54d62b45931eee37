package dev.wfmon.lint.matching;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Expr;

/** A comparison of three metrics at once. */
final class ChainedComparison implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("matching/chained-comparison", "`a < b < c`, which compares a with both");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Binary.class)
                .filter(binary -> Nodes.isFilter(binary)
                        && binary.left() instanceof Binary inner
                        && Nodes.isFilter(inner)
                        && isSameDirection(binary.op(), inner.op())
                        && hasSeries(inner.left())
                        && hasSeries(inner.right())
                        && hasSeries(binary.right()))
                .forEach(binary -> context.report(
                        query.at(binary),
                        "the first comparison yields its left side, which is then compared again; join two comparisons"
                                + " with \"and\""));
    }

    private static boolean isSameDirection(BinaryOp one, BinaryOp other) {
        return one.symbol().charAt(0) == other.symbol().charAt(0);
    }

    private static boolean hasSeries(Expr expr) {
        return Nodes.selectors(expr).findAny().isPresent();
    }
}
