package dev.wfmon.lint.counter;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import java.util.Optional;
import java.util.Set;

/** {@code increase(x[5m]) > 0} for five minutes or longer: one event is never enough. */
final class IncreaseBelowFor implements LintRule.OfAlerts {

    private static final Set<String> GROWTH = Set.of("increase", "changes", "resets");

    @Override
    public RuleInfo info() {
        return RuleInfo.info("counter/increase-below-for", "an alert that waits longer than an increase can last");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        if (alert.pending().isZero()) {
            return;
        }
        alert.query()
                .ifPresent(
                        query -> query.tree()
                                .map(Nodes::bare)
                                .filter(Binary.class::isInstance)
                                .map(Binary.class::cast)
                                .filter(IncreaseBelowFor::isAtLeastOne)
                                .flatMap(binary -> growth(binary.left()))
                                .filter(call -> Nodes.window(call).orElse(Long.MAX_VALUE)
                                        <= alert.pending().toMillis())
                                .ifPresent(
                                        call -> context.report(
                                                query.at(call),
                                                "after one event this holds no longer than its span, and the alert waits at least as long:"
                                                        + " it never fires for single events; look over a longer span or leave out \"for\"")));
    }

    private static boolean isAtLeastOne(Binary binary) {
        double threshold = Nodes.constant(binary.right()).orElse(Double.NaN);
        return (binary.op() == BinaryOp.GREATER && threshold == 0)
                || (binary.op() == BinaryOp.GREATER_OR_EQUAL && threshold == 1);
    }

    private static Optional<Call> growth(Expr expr) {
        return switch (Nodes.bare(expr)) {
            case Call call when Nodes.isCall(call, GROWTH) -> Optional.of(call);
            case Aggregation aggregation -> growth(aggregation.expr());
            default -> Optional.empty();
        };
    }
}
