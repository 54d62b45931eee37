package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Expr;
import java.util.OptionalDouble;
import java.util.Set;

/** {@code increase(x[1h]) == 1}: extrapolation makes no whole numbers. */
final class IncreaseEquals implements LintRule.OfQueries {

    private static final Set<String> GROWTH = Set.of("rate", "irate", "increase");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("counter/increase-equals", "an increase compared for being exactly some number");
    }

    @Override
    public void check(Query query, Context context) {
        if (query.isMetricsqlOnly()) {
            return;
        }
        query.nodes(Binary.class)
                .filter(binary -> binary.op() == BinaryOp.EQUAL || binary.op() == BinaryOp.NOT_EQUAL)
                .filter(binary -> (isGrowth(binary.left()) && isNotZero(binary.right()))
                        || (isGrowth(binary.right()) && isNotZero(binary.left())))
                .forEach(binary -> context.report(
                        query.at(binary),
                        "increases and rates are extrapolated and hardly ever exactly that; use > or >=, or round()"));
    }

    private static boolean isNotZero(Expr expr) {
        OptionalDouble constant = Nodes.constant(expr);
        return constant.isPresent() && constant.getAsDouble() != 0;
    }

    private static boolean isGrowth(Expr expr) {
        Expr inner = Nodes.bare(expr);
        return Nodes.isCall(inner, GROWTH)
                || (inner instanceof Aggregation aggregation
                        && Set.of("sum", "avg", "max", "min")
                                .contains(aggregation.op().symbol())
                        && isGrowth(aggregation.expr()));
    }
}
