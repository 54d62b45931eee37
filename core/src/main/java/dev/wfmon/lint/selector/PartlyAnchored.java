package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.VectorSelector;

/** {@code =~"^api"}: its author believes that the other end is open. */
final class PartlyAnchored implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("selector/partly-anchored", "a pattern anchored at one end, as if the other were open");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .flatMap(selector -> selector.matchers().stream())
                .filter(matcher -> matcher.quoted() && matcher.op().isRegex())
                .filter(matcher -> Anchors.of(matcher.value()).arePartial())
                .forEach(matcher -> context.report(
                        query.at(matcher.span()),
                        "patterns are anchored at both ends, so this finds nothing longer; if the other end is open,"
                                + " write .* there, else leave out the anchor"));
    }
}
