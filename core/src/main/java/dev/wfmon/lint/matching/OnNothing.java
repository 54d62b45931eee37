package dev.wfmon.lint.matching;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.VectorSelector;

/** {@code on ()}: the one side is not sure to be one. */
final class OnNothing implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info("matching/on-nothing", "`on ()` with a side that may have several series");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Binary.class)
                .filter(binary -> binary.matching().on()
                        && binary.matching().labels().isEmpty()
                        && !binary.op().isSet()
                        && !binary.op().isMetricsqlOnly())
                .forEach(binary -> {
                    Expr one = binary.matching().group() == VectorMatching.Group.RIGHT ? binary.left() : binary.right();
                    if (Nodes.bare(one) instanceof VectorSelector selector) {
                        context.report(
                                query.at(selector),
                                "with on () this must be one series, and fails as soon as there are two;"
                                        + " aggregate it, as in max(…)");
                    }
                });
    }
}
