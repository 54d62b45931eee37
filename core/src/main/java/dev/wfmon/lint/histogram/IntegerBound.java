package dev.wfmon.lint.histogram;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.VectorSelector;
import java.util.Set;
import java.util.regex.Pattern;

/** A matcher for a bound without a fraction. */
final class IntegerBound implements LintRule.OfQueries {

    private static final Pattern INTEGER = Pattern.compile("-?\\d+");

    @Override
    public RuleInfo info() {
        return RuleInfo.info("histogram/integer-bound", "`le=\"1\"`, which Prometheus 3 stores as `1.0`");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .flatMap(selector -> selector.matchers().stream())
                .filter(matcher -> Set.of("le", "quantile").contains(matcher.label()))
                .filter(matcher -> matcher.op() == MatchOp.EQUAL
                        && INTEGER.matcher(matcher.value()).matches())
                .forEach(matcher -> context.report(
                        query.at(matcher.span()),
                        "Prometheus 3 stores this as \"" + matcher.value()
                                + ".0\", and older servers do not; match both: " + matcher.label() + "=~\""
                                + matcher.value() + "(\\\\.0)?\"",
                        query.replacing(
                                "match both spellings",
                                false,
                                matcher.span(),
                                matcher.label() + "=~\"" + matcher.value() + "(\\\\.0)?\"")));
    }
}
