package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.measure.MetricUnits;
import dev.wfmon.measure.Unit;
import dev.wfmon.measure.UnitAnalysis;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Paren;
import dev.wfmon.promql.VectorSelector;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A threshold in another unit than the value: percent for a share of 1, milliseconds for seconds. */
final class ThresholdUnit implements LintRule.OfAlerts {

    private static final Set<BinaryOp> ABOVE = Set.of(BinaryOp.GREATER, BinaryOp.GREATER_OR_EQUAL);

    /** From here on a threshold for a quotient is hardly a multiple. */
    private static final double LEAST_PERCENTAGE = 20;

    /** In seconds, nobody waits so long for an answer. */
    private static final double LEAST_MILLISECONDS = 100;

    private static final Pattern OF_REQUESTS =
            Pattern.compile("(?:.*_)?(?:request|requests|response|latency|rpc|http|grpc)_.*");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "alert/threshold-unit", "a threshold in percent or milliseconds for a share of 1 or seconds");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        alert.query()
                .ifPresent(query -> query.tree()
                        .filter(Binary.class::isInstance)
                        .map(Binary.class::cast)
                        .filter(condition -> ABOVE.contains(condition.op()))
                        .ifPresent(condition -> check(condition, query, context)));
    }

    private static void check(Binary condition, Query query, Context context) {
        if (condition.right() instanceof NumberLiteral limit && !limit.duration()) {
            UnitAnalysis units =
                    UnitAnalysis.of(condition, new MetricUnits(context.metrics().catalogue()));
            mistake(inner(condition.left()), units.at(condition.left()).unit(), limit.value())
                    .ifPresent(message -> context.report(query.at(limit), message));
        }
    }

    private static Optional<String> mistake(Expr value, Optional<Unit> unit, double limit) {
        if (unit.equals(Optional.of(Unit.RATIO)) && isQuotient(value) && limit >= LEAST_PERCENTAGE && limit <= 100) {
            return Optional.of("the value is a share of 1, and " + limit
                    + " looks like percent; multiply the value by 100, or divide the threshold");
        }
        if (unit.equals(Optional.of(Unit.SECONDS)) && isOfRequests(value) && limit >= LEAST_MILLISECONDS) {
            return Optional.of(
                    "the value is in seconds, and " + limit + " looks like milliseconds; divide the threshold by 1000");
        }
        return Optional.empty();
    }

    private static Expr inner(Expr expr) {
        return expr instanceof Paren paren ? inner(paren.inner()) : expr;
    }

    private static boolean isQuotient(Expr value) {
        return value instanceof Binary binary
                && binary.op() == BinaryOp.DIVIDE
                && !(inner(binary.right()) instanceof NumberLiteral);
    }

    private static boolean isOfRequests(Expr value) {
        return value instanceof Call call
                && call.function().name().equals("histogram_quantile")
                && call.nodes()
                        .filter(VectorSelector.class::isInstance)
                        .map(VectorSelector.class::cast)
                        .flatMap(selector -> selector.name().stream())
                        .anyMatch(name -> OF_REQUESTS.matcher(name).matches());
    }
}
