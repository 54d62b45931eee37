package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.Fix;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.VectorSelector;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code =~".*"}. */
final class MatchesAll implements LintRule.OfQueries {

    private static final Pattern ALL = Pattern.compile("\\^?\\(?(\\.\\*)+\\)?\\$?");

    @Override
    public RuleInfo info() {
        return RuleInfo.info("selector/matches-all", "a matcher that every series passes");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .forEach(selector -> selector.matchers().stream()
                        .filter(matcher -> matcher.quoted()
                                && matcher.op() == MatchOp.REGEX
                                && ALL.matcher(matcher.value()).matches())
                        .forEach(matcher -> context.report(
                                query.at(matcher.span()),
                                "every series passes this, with the label or without; leave it out, or require the label by =~\".+\"",
                                fix(query, selector, matcher))));
    }

    /** Removes the matcher with the comma behind it, or before it. */
    private static Optional<Fix> fix(Query query, VectorSelector selector, Matcher matcher) {
        boolean isAlone =
                selector.matchers().size() == 1 || !selector.alternatives().isEmpty();
        if (isAlone || selector.metric() == null || !selector.filters().isEmpty()) {
            return Optional.empty();
        }
        int index = selector.matchers().indexOf(matcher);
        boolean isLast = index == selector.matchers().size() - 1;
        int start = isLast
                ? selector.matchers().get(index - 1).span().end()
                : matcher.span().start();
        int end = isLast
                ? matcher.span().end()
                : selector.matchers().get(index + 1).span().start();
        return query.replacing("remove the matcher", true, new Span(start, end), "");
    }
}
