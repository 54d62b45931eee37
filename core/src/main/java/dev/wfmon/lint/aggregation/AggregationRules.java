package dev.wfmon.lint.aggregation;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about aggregations. */
public final class AggregationRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(
            new AverageOfAverages(),
            new CountNeverZero(),
            new DefaultWithoutLabels(),
            new HighCardinality(),
            new LabelGone(),
            new MeanOfRatios(),
            new NanInSum(),
            new SortWithoutEffect(),
            new TopkInAlert(),
            new TopkInGraph());

    private AggregationRules() {}
}
