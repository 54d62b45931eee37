package dev.wfmon.lint.histogram;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.SeriesType;
import dev.wfmon.promql.Binary;
import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.VectorSelector;
import java.util.Optional;
import java.util.Set;

/** A quantile of series that a catalogue, their name or their labels show to be no buckets. */
final class QuantileOfNoBuckets implements LintRule.OfQueries {

    private static final Set<SeriesType> HISTOGRAMS = Set.of(SeriesType.BUCKET, SeriesType.HISTOGRAM);

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "histogram/quantile-of-no-buckets", "histogram_quantile of something that is no histogram");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(Call.class)
                .filter(call -> Nodes.isCall(call, Set.of("histogram_quantile")))
                .flatMap(call -> Nodes.selectors(call.arguments().getLast()))
                .forEach(selector -> check(query, selector, context));
    }

    private static void check(Query query, VectorSelector selector, Context context) {
        String metric = Nodes.metric(selector);
        Optional<SeriesType> known = context.metrics().type(metric);
        boolean isOther = known.isPresent()
                ? !HISTOGRAMS.contains(known.get())
                : isNamedOtherwise(metric)
                        || selector.matchers().stream().anyMatch(m -> m.label().equals("quantile"));
        boolean isBucket = Nodes.metric(selector).endsWith("_bucket") || !isCounted(selector, query);
        if (isOther && !isBucket) {
            context.report(
                    query.at(selector),
                    metric + " is no histogram, so there is no quantile of it; take its _bucket series");
        }
    }

    private static boolean isNamedOtherwise(String metric) {
        return !metric.contains(":")
                && (metric.endsWith("_count") || metric.endsWith("_sum") || metric.endsWith("_total"));
    }

    /** Not what only decides which series are looked at. */
    private static boolean isCounted(VectorSelector selector, Query query) {
        return query.around(selector)
                .noneMatch(above -> above instanceof Binary binary
                        && (binary.op().isSet() || binary.op().isComparison() || binary.op() == BinaryOp.MULTIPLY));
    }
}
