package dev.wfmon.lint.matching;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about how series of two sides find each other. */
public final class MatchingRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(
            new ChainedComparison(),
            new DifferentLabels(),
            new FilterInArithmetic(),
            new MissingGroup(),
            new MixedAndOr(),
            new NeverMatches(),
            new OnNothing(),
            new OrFiltersOneSide(),
            new SeriesAgainstTotal(),
            new ShadowedLabel());

    private MatchingRules() {}
}
