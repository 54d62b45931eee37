package dev.wfmon.lint.matching;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Paren;
import java.util.Set;

/** A comparison that stands on the last of the alternatives, and not on the others. */
final class OrFiltersOneSide implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("matching/or-filters-one-side", "`a or b > 5`, which compares b alone");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Binary.class)
                .filter(binary -> binary.op() == BinaryOp.OR
                        && binary.right() instanceof Binary comparison
                        && Nodes.isFilter(comparison)
                        && Nodes.constant(comparison.right()).isPresent()
                        && isPlain(binary.left()))
                .forEach(binary -> context.report(
                        query.at(binary),
                        "only the right of \"or\" is compared, the left is taken whatever its value; use parentheses,"
                                + " or compare both"));
    }

    private static boolean isPlain(Expr expr) {
        return !(expr instanceof Paren)
                && expr.nodes()
                        .noneMatch(node -> node instanceof Binary binary
                                && (binary.op().isComparison() || binary.op().isSet()))
                && expr.nodes().noneMatch(node -> Nodes.isCall(node, Set.of("absent", "absent_over_time", "vector")))
                && Nodes.selectors(expr)
                        .noneMatch(selector -> Nodes.metric(selector).equals("ALERTS"));
    }
}
