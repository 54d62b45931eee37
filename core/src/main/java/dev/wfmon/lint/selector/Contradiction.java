package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.Variable;
import dev.wfmon.promql.VectorSelector;
import java.util.regex.Pattern;

/** Two values for one label, or a matcher that lets nothing pass. */
final class Contradiction implements LintRule.OfQueries {

    private static final Pattern ALL = Pattern.compile("\\^?\\(?(\\.\\*)+\\)?\\$?");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("selector/contradiction", "matchers that no series can pass together");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .filter(selector -> selector.alternatives().isEmpty())
                .forEach(selector -> selector.matchers().stream()
                        .filter(matcher -> matcher.quoted()
                                && Variable.names(matcher.value()).isEmpty())
                        .filter(matcher -> isImpossible(matcher) || isContradicted(matcher, selector))
                        .findFirst()
                        .ifPresent(matcher -> context.report(
                                query.at(matcher.span()),
                                "no series passes this"
                                        + (isImpossible(matcher) ? "" : " and the other matchers of the label")
                                        + ", so the result is empty; correct one of them")));
    }

    private static boolean isImpossible(Matcher matcher) {
        return matcher.op() == MatchOp.NOT_REGEX && ALL.matcher(matcher.value()).matches();
    }

    private static boolean isContradicted(Matcher matcher, VectorSelector selector) {
        return matcher.op() == MatchOp.EQUAL
                && selector.matchers().stream()
                        .filter(other -> other.label().equals(matcher.label())
                                && other.quoted()
                                && Variable.names(other.value()).isEmpty())
                        .anyMatch(other -> switch (other.op()) {
                            case EQUAL -> !other.value().equals(matcher.value());
                            case NOT_EQUAL -> other.value().equals(matcher.value());
                            case REGEX, NOT_REGEX -> false;
                        });
    }
}
