package dev.wfmon.lint.matching;

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
import dev.wfmon.promql.MatrixSelector;
import dev.wfmon.promql.ValueType;
import dev.wfmon.promql.VectorMatching;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.promql.analysis.Analysis;
import dev.wfmon.promql.analysis.Facts;
import java.util.Optional;

/** What a scrape brings always has labels; {@code sum(x)} has none. */
final class SeriesAgainstTotal implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("matching/series-against-total", "single series divided by a total without labels");
    }

    @Override
    public void check(Query query, Context context) {
        query.analysis()
                .ifPresent(analysis -> query.nodes(Binary.class)
                        .filter(binary -> binary.op() != BinaryOp.OR
                                && !binary.op().isMetricsqlOnly()
                                && binary.matching().equals(VectorMatching.DEFAULT))
                        .filter(binary -> isMismatch(binary.left(), binary.right(), analysis)
                                || isMismatch(binary.right(), binary.left(), analysis))
                        .filter(binary -> analysis.at(binary.left())
                                .labels()
                                .conflicts(analysis.at(binary.right()).labels(), binary.matching())
                                .isEmpty())
                        .forEach(binary -> context.report(
                                query.at(binary),
                                "one side is a total without labels, and the series of the other have some, so they never meet;"
                                        + " say on () group_left (), or aggregate both sides alike")));
    }

    private static boolean isMismatch(Expr series, Expr total, Analysis analysis) {
        Facts facts = analysis.at(total);
        boolean isTotal = facts.type().equals(Optional.of(ValueType.VECTOR))
                && facts.labels().isClosed()
                && facts.labels().names().isEmpty()
                && total.nodes().anyMatch(Aggregation.class::isInstance);
        return isTotal && isScraped(series);
    }

    /** Recording rules and exporters that answer for others may leave all labels out; names with colons are recorded. */
    private static boolean isScraped(Expr expr) {
        return switch (Nodes.bare(expr)) {
            case VectorSelector selector -> {
                String metric = Nodes.metric(selector);
                yield !metric.isEmpty()
                        && !metric.contains(":")
                        && selector.filters().isEmpty();
            }
            case Call call
            when Nodes.isCall(call, Nodes.RATES) && call.arguments().getFirst() instanceof MatrixSelector m ->
                isScraped(m.selector());
            default -> false;
        };
    }
}
