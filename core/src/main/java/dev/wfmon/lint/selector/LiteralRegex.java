package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.VectorSelector;
import java.util.regex.Pattern;

/** A pattern without any sign of a pattern. */
final class LiteralRegex implements LintRule.OfQueries {

    private static final Pattern LITERAL = Pattern.compile("[^\\\\.+*?()|\\[\\]{}^$]+");

    @Override
    public RuleInfo info() {
        return RuleInfo.info("selector/literal-regex", "`=~` with a value that is no pattern");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .flatMap(selector -> selector.matchers().stream())
                .filter(matcher -> matcher.quoted()
                        && matcher.op().isRegex()
                        && LITERAL.matcher(matcher.value()).matches())
                .forEach(matcher -> {
                    String plain = matcher.op() == MatchOp.REGEX ? "=" : "!=";
                    int sign = query.text()
                            .indexOf(matcher.op().symbol(), matcher.span().start());
                    context.report(
                            query.at(matcher.span()),
                            "\"" + matcher.value() + "\" is no pattern; write " + matcher.label() + plain + "\""
                                    + matcher.value() + "\"",
                            query.replacing("use " + plain, true, new Span(sign, sign + 2), plain));
                });
    }
}
