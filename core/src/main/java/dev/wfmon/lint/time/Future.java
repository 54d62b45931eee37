package dev.wfmon.lint.time;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.DurationExpr;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Modified;
import dev.wfmon.promql.Modifiers;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.Subquery;
import dev.wfmon.promql.VectorSelector;
import java.util.Optional;

/** A rule that asks for what has not happened yet. */
final class Future implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.error("time/future", "a rule that looks ahead in time, where no samples are yet");
    }

    @Override
    public void check(Query query, Context context) {
        if (query.use().isRule()) {
            query.nodes()
                    .filter(node -> modifiers(node).filter(Future::looksAhead).isPresent())
                    .forEach(
                            node -> context.report(
                                    query.at(node),
                                    "looks ahead of the evaluation, where there are no samples yet: a rule sees nothing there"));
        }
    }

    private static Optional<Modifiers> modifiers(Expr node) {
        return switch (node) {
            case VectorSelector selector -> Optional.of(selector.modifiers());
            case Subquery subquery -> Optional.of(subquery.modifiers());
            case Modified modified -> Optional.of(modified.modifiers());
            default -> Optional.empty();
        };
    }

    private static boolean looksAhead(Modifiers modifiers) {
        return modifiers.at() == null
                && switch (modifiers.offset()) {
                    case DurationExpr.Negation negation -> negation.operand() instanceof NumberLiteral;
                    case NumberLiteral number -> number.value() < 0;
                    case null, default -> false;
                };
    }
}
