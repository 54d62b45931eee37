package dev.wfmon.lint.histogram;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about histograms and quantiles. */
public final class HistogramRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(
            new BaseName(),
            new BucketAggregation(),
            new IntegerBound(),
            new LeMissing(),
            new QuantileOfNoBuckets(),
            new QuantileRange(),
            new RawBuckets(),
            new SumOverOtherCount());

    private HistogramRules() {}
}
