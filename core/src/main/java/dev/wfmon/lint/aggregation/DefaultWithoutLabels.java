package dev.wfmon.lint.aggregation;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.VectorMatching;
import java.util.Set;

/** {@code sum by (a) (x) or vector(0)}: an extra series, always. */
final class DefaultWithoutLabels implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "aggregation/default-without-labels",
                "`or vector(0)` behind a result with labels, which adds a series");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Binary.class)
                .filter(binary -> binary.op() == BinaryOp.OR
                        && binary.matching().equals(VectorMatching.DEFAULT)
                        && isNumber(binary.right())
                        && isGrouped(binary.left())
                        && !isFiltered(binary, query))
                .forEach(binary -> context.report(
                        query.at(binary.right()),
                        "this has no labels, so it fills no gap of what stands before \"or\": it is one more series,"
                                + " always; aggregate without labels, or leave it out"));
    }

    private static boolean isNumber(Expr expr) {
        Expr inner = Nodes.bare(expr);
        return Nodes.isCall(inner, Set.of("vector"))
                && Nodes.constant(((Call) inner).arguments().getFirst()).isPresent();
    }

    private static boolean isGrouped(Expr expr) {
        return Nodes.bare(expr) instanceof Aggregation aggregation
                && !aggregation.grouping().without()
                && !aggregation.grouping().labels().isEmpty();
    }

    /** A comparison or an outer sum takes the extra series away again. */
    private static boolean isFiltered(Expr expr, Query query) {
        return query.around(expr).anyMatch(above -> Nodes.isFilter(above) || above instanceof Aggregation);
    }
}
