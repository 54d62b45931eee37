package dev.wfmon.lint.promql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.Paren;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.VectorSelector;
import java.util.List;
import java.util.Set;

/**
 * A part divided by its whole, series by series: {@code a{status="Failed"} / a}. Each series finds only itself on the
 * other side, so that the ratio is always 1, or NaN at 0.
 */
final class ConstantRatio implements LintRule.OfQueries {

    /** What these answer with is not the series that they were given. */
    private static final Set<String> RELABELING =
            Set.of("absent", "absent_over_time", "info", "label_join", "label_replace", "scalar");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "promql/constant-ratio", "a ratio that divides each series by itself, so that it is always 1");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Binary.class)
                .filter(ConstantRatio::dividesEachByItself)
                .forEach(binary -> context.report(
                        query.at(binary),
                        "each series is divided by itself, so the result is always 1 (or NaN);"
                                + " aggregate both sides, as in sum(…) / sum(…)"));
    }

    private static boolean dividesEachByItself(Binary binary) {
        return binary.op() == BinaryOp.DIVIDE
                && binary.matching().equals(VectorMatching.DEFAULT)
                && keepsSeries(binary.left())
                && keepsSeries(binary.right())
                && withoutMatchers(binary.left()).sameAs(withoutMatchers(binary.right()));
    }

    /** Whether the expression works on each series of one metric by itself. */
    private static boolean keepsSeries(Expr expr) {
        List<Expr> nodes = expr.nodes().toList();
        boolean mixesSeries = nodes.stream().anyMatch(ConstantRatio::mixesSeries);
        List<VectorSelector> selectors = nodes.stream()
                .filter(VectorSelector.class::isInstance)
                .map(VectorSelector.class::cast)
                .toList();
        return !mixesSeries && selectors.size() == 1 && selectors.getFirst().metric() != null;
    }

    private static boolean mixesSeries(Expr node) {
        return node instanceof Aggregation
                || node instanceof Binary
                || (node instanceof Call call
                        && RELABELING.contains(call.function().name()));
    }

    private static Expr withoutMatchers(Expr expr) {
        return expr.rewrite(node -> switch (node) {
            case Paren paren -> paren.inner();
            case VectorSelector selector ->
                new VectorSelector(selector.metric(), List.of(), selector.modifiers(), selector.span());
            default -> node;
        });
    }
}
