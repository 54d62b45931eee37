package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.VectorSelector;
import java.util.HashSet;
import java.util.Set;

/** A matcher that stands twice in one selector. */
final class DuplicateMatcher implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info("selector/duplicate-matcher", "the same matcher twice");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .filter(selector -> selector.alternatives().isEmpty())
                .forEach(selector -> {
                    Set<String> seen = new HashSet<>();
                    for (Matcher matcher : selector.matchers()) {
                        if (!seen.add(matcher.toString())) {
                            context.report(
                                    query.at(matcher.span()),
                                    matcher + " stands here twice; leave one out, or correct its label");
                        }
                    }
                });
    }
}
