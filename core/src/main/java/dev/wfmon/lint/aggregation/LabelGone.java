package dev.wfmon.lint.aggregation;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Label;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.analysis.Facts;
import java.util.List;

/** {@code by} or {@code on} a label that the operand is known to lack. */
final class LabelGone implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("aggregation/label-gone", "`by` a label that was removed before");
    }

    @Override
    public void check(Query query, Context context) {
        query.analysis().ifPresent(analysis -> {
            query.nodes(Aggregation.class)
                    .filter(aggregation -> !aggregation.grouping().without())
                    .forEach(aggregation -> check(
                            query, aggregation.grouping().labels(), analysis.at(aggregation.expr()), "by", context));
            query.nodes(Binary.class).filter(binary -> binary.matching().on()).forEach(binary -> {
                check(query, binary.matching().labels(), analysis.at(binary.left()), "on", context);
                check(query, binary.matching().labels(), analysis.at(binary.right()), "on", context);
            });
        });
    }

    private static void check(Query query, List<Label> labels, Facts operand, String word, Context context) {
        if (operand.type().isPresent() && operand.type().get() == ValueType.SCALAR) {
            return;
        }
        labels.stream()
                .filter(label -> !label.hasVariables())
                .forEach(label -> operand.labels()
                        .absence(label.name())
                        .filter(absence -> isRemoved(absence.node()))
                        .ifPresent(absence -> context.report(
                                query.at(label.span()),
                                word + " (" + label.name() + ") has no effect, for " + absence.describe(query.text())
                                        + "; keep it there, or leave it out here")));
    }

    /** Not for what never had labels, such as {@code vector(0)}. */
    private static boolean isRemoved(Expr node) {
        return node instanceof Aggregation || node instanceof Binary;
    }
}
