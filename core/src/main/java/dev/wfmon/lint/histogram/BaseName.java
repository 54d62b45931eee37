package dev.wfmon.lint.histogram;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.SeriesType;
import dev.wfmon.promql.VectorSelector;
import java.util.Optional;
import java.util.Set;

/** The base name of a histogram as a series of numbers. What the types say is sure, native histograms aside. */
final class BaseName implements LintRule.OfQueries {

    private static final Set<String> OF_NATIVE = Set.of(
            "histogram_quantile",
            "histogram_quantiles",
            "histogram_avg",
            "histogram_count",
            "histogram_sum",
            "histogram_fraction",
            "histogram_stddev",
            "histogram_stdvar",
            "absent",
            "absent_over_time",
            "count_over_time",
            "present_over_time");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("histogram/base-name", "the name of a histogram read as if it were a series");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .filter(selector ->
                        context.metrics().type(Nodes.metric(selector)).equals(Optional.of(SeriesType.HISTOGRAM)))
                .filter(selector -> query.around(selector).noneMatch(above -> Nodes.isCall(above, OF_NATIVE)))
                .forEach(selector -> {
                    String metric = Nodes.metric(selector);
                    context.report(
                            query.at(selector),
                            metric
                                    + " is a histogram and writes no series of this name; for the average divide rate() of "
                                    + metric + "_sum by rate() of " + metric + "_count");
                });
    }
}
