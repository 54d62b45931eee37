package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.NumberLiteral;
import java.util.List;
import java.util.Optional;

/** A critical alert that fires before its warning does. */
final class ThresholdOrder implements LintRule.OfAlerts {

    /** From the mildest. */
    private static final List<String> SEVERITIES = List.of("info", "warning", "critical");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("alert/threshold-order", "a critical alert with a looser threshold than its warning");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        context.world().alerts(alert.name()).stream()
                .filter(other -> severity(other) >= 0 && severity(other) < severity(alert))
                .filter(milder ->
                        milder.document().source().equals(alert.document().source()))
                .filter(milder -> isLooser(alert, milder))
                .findFirst()
                .ifPresent(milder -> context.report(
                        alert.at("expr"),
                        "fires before the " + milder.labels().get("severity") + " at "
                                + milder.location().place() + " does; swap the thresholds"));
    }

    private static int severity(RuleEntry alert) {
        return SEVERITIES.indexOf(alert.labels().getOrDefault("severity", ""));
    }

    private static boolean isLooser(RuleEntry severe, RuleEntry mild) {
        Optional<Binary> one = comparison(severe);
        Optional<Binary> other = comparison(mild);
        if (one.isEmpty() || other.isEmpty() || !isOfSameValue(one.get(), other.get())) {
            return false;
        }
        double limit = ((NumberLiteral) one.get().right()).value();
        double milder = ((NumberLiteral) other.get().right()).value();
        return switch (one.get().op()) {
            case GREATER, GREATER_OR_EQUAL -> limit < milder;
            case LESS, LESS_OR_EQUAL -> limit > milder;
            default -> false;
        };
    }

    private static boolean isOfSameValue(Binary one, Binary other) {
        return one.op() == other.op() && one.left().sameAs(other.left());
    }

    private static Optional<Binary> comparison(RuleEntry alert) {
        return alert.query()
                .flatMap(query -> query.tree())
                .filter(Binary.class::isInstance)
                .map(Binary.class::cast)
                .filter(binary -> binary.right() instanceof NumberLiteral);
    }
}
