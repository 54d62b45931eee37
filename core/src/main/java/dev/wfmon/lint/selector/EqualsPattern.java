package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.Variable;
import dev.wfmon.promql.VectorSelector;
import java.util.regex.Pattern;

/** {@code ="5.."}. */
final class EqualsPattern implements LintRule.OfQueries {

    private static final Pattern PATTERN = Pattern.compile(
            "(?s).*(\\.\\*|\\.\\+|\\[[^\\]]+\\][+*]|\\(\\?|\\\\d|\\\\w).*|[1-5](\\.\\.|xx)|[\\w.-]+(\\|[\\w.-]+)+|\\^.*|\\w.*\\$");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("selector/equals-pattern", "`=` with a value that looks like a pattern");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .flatMap(selector -> selector.matchers().stream())
                .filter(matcher -> matcher.quoted() && !matcher.op().isRegex())
                .filter(matcher -> Variable.names(matcher.value()).isEmpty()
                        && PATTERN.matcher(matcher.value()).matches()
                        && !matcher.value().endsWith("xx"))
                .forEach(matcher -> {
                    String sign = matcher.op() == MatchOp.EQUAL ? "=~" : "!~";
                    int at = query.text()
                            .indexOf(matcher.op().symbol(), matcher.span().start());
                    context.report(
                            query.at(matcher.span()),
                            "this looks like a pattern, and " + matcher.op().symbol()
                                    + " compares it letter by letter; use " + sign,
                            query.replacing(
                                    "use " + sign,
                                    false,
                                    new Span(at, at + matcher.op().symbol().length()),
                                    sign));
                });
    }
}
