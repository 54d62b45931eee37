package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about selectors: what is asked for. */
public final class SelectorRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(
            new AllSeries(),
            new Contradiction(),
            new DroppedName(),
            new DuplicateMatcher(),
            new EqualsPattern(),
            new LabelReplace(),
            new LiteralRegex(),
            new MatchesAll(),
            new MultiValueEquals(),
            new PartlyAnchored(),
            new RedundantAnchors(),
            new UnescapedDot(),
            new UnknownLabel(),
            new UnknownMetric());

    private SelectorRules() {}
}
