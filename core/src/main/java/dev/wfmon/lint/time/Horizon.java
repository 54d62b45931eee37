package dev.wfmon.lint.time;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.NumberLiteral;
import dev.wfmon.promql.analysis.Analysis;
import dev.wfmon.promql.analysis.Range;

/** A forecast much farther ahead than it looks back. */
final class Horizon implements LintRule.OfQueries {

    /** A day's forecast out of one hour is common practice, and seems to serve. */
    private static final double FARTHEST = 24;

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("time/horizon", "a forecast that is much longer than the time it is drawn from");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> call.function().name().equals("predict_linear")
                        && call.arguments().size() == 2)
                .filter(call -> query.analysis()
                        .filter(analysis -> isFar(call, analysis))
                        .isPresent())
                .forEach(call -> context.report(
                        query.at(call),
                        "looks more than " + (int) FARTHEST + " times as far ahead as back: each wobble becomes a"
                                + " forecast; take a longer range"));
    }

    private static boolean isFar(Call call, Analysis analysis) {
        Range ahead = analysis.at(call.arguments().getLast()).range();
        return call.arguments().getFirst() instanceof MatrixSelector matrix
                && matrix.range() instanceof NumberLiteral back
                && ahead.low() > FARTHEST * back.value();
    }
}
