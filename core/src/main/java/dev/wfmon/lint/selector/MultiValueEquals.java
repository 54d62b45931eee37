package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.DashboardSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.MatchOp;
import dev.wfmon.promql.Matcher;
import dev.wfmon.promql.Span;
import dev.wfmon.promql.Variable;
import dev.wfmon.promql.VectorSelector;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ="$var"} of a variable with several values. */
final class MultiValueEquals implements LintRule.OfDashboards {

    /** A format of its own may make one value of all. */
    private static final Pattern BARE = Pattern.compile("\\$\\w+|\\$\\{\\w+}|\\[\\[\\w+]]");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("selector/multi-value-equals", "`=` with a variable that may have several values");
    }

    @Override
    public void check(DashboardSubject dashboard, Context context) {
        Set<String> repeated = repeated(dashboard);
        dashboard
                .allQueries()
                .forEach(query -> query.nodes(VectorSelector.class)
                        .flatMap(selector -> selector.matchers().stream())
                        .filter(matcher -> !matcher.op().isRegex()
                                && BARE.matcher(matcher.value()).matches())
                        .filter(matcher -> isMulti(dashboard, matcher, repeated))
                        .forEach(matcher -> report(query, matcher, context)));
    }

    private static boolean isMulti(DashboardSubject dashboard, Matcher matcher, Set<String> repeated) {
        String name = Variable.names(matcher.value()).getFirst();
        return !repeated.contains(name)
                && dashboard
                        .variable(name)
                        .filter(variable -> variable.isMulti() || variable.includesAll())
                        .filter(variable -> !variable.type().equals("datasource"))
                        .isPresent();
    }

    /** A panel or row that is repeated for each value has one of them. */
    private static Set<String> repeated(DashboardSubject dashboard) {
        return Stream.concat(
                        dashboard.view().panels().stream().flatMap(panel -> panel.repeat().stream()),
                        dashboard.view().sections().stream().flatMap(section -> section.repeat().stream()))
                .map(repeat -> repeat.variable())
                .collect(Collectors.toSet());
    }

    private static void report(Query query, Matcher matcher, Context context) {
        String sign = matcher.op() == MatchOp.EQUAL ? "=~" : "!~";
        int at = query.text().indexOf(matcher.op().symbol(), matcher.span().start());
        context.report(
                query.at(matcher.span()),
                matcher.value() + " may have several values, for which Grafana puts in a pattern; use " + sign,
                query.replacing(
                        "use " + sign,
                        false,
                        new Span(at, at + matcher.op().symbol().length()),
                        sign));
    }
}
