package dev.wfmon.lint.histogram;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Metrics;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.SeriesType;
import dev.wfmon.promql.Aggregation;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.VectorSelector;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code histogram_quantile(0.95, x_bucket)}. */
final class RawBuckets implements LintRule.OfQueries {

    private static final Set<String> OF_BUCKETS = Set.of("histogram_quantile", "histogram_fraction");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("histogram/raw-buckets", "a quantile of all that was observed since the start");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, OF_BUCKETS))
                .flatMap(call -> raw(call.arguments().getLast()))
                .filter(selector -> isBucket(Nodes.metric(selector), context.metrics()))
                .forEach(selector -> context.report(
                        query.at(selector),
                        "these buckets hold all that was observed since the process started; take rate() of them"));
    }

    private static boolean isBucket(String metric, Metrics metrics) {
        return metrics.likelyType(metric).equals(Optional.of(SeriesType.BUCKET));
    }

    private static Stream<VectorSelector> raw(Expr expr) {
        return switch (Nodes.bare(expr)) {
            case VectorSelector selector -> Stream.of(selector);
            case Aggregation aggregation -> raw(aggregation.expr());
            case Call call
            when Nodes.isCall(call, Set.of("label_replace", "label_join")) ->
                raw(call.arguments().getFirst());
            default -> Stream.empty();
        };
    }
}
