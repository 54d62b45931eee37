package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.Fix;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.VectorSelector;
import java.util.Optional;

/** Anchors at the ends of a whole pattern. One-sided ones that hide a mistake are another rule's. */
final class RedundantAnchors implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info("selector/redundant-anchors", "`^` and `$` in a matcher, which is anchored anyway");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .flatMap(selector -> selector.matchers().stream())
                .filter(matcher -> matcher.quoted() && matcher.op().isRegex())
                .filter(matcher -> Anchors.of(matcher.value()).areRedundant())
                .forEach(matcher -> context.report(
                        query.at(matcher.span()),
                        "patterns are anchored at both ends anyway; leave out the anchors",
                        fix(query, matcher)));
    }

    private static Optional<Fix> fix(Query query, Matcher matcher) {
        String old = matcher.span().text(query.text());
        String pattern = matcher.value();
        String bare = Anchors.of(pattern).bare();
        // Only where the query spells the pattern as it is, without escapes.
        boolean isPlain = old.contains(pattern) && Anchors.of(pattern).isSure();
        return isPlain
                ? query.replacing("remove the anchors", true, matcher.span(), old.replace(pattern, bare))
                : Optional.empty();
    }
}
