package dev.wfmon.lint.selector;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.VectorSelector;
import java.util.Set;
import java.util.regex.Pattern;

/** A dot between the names of a host in a pattern. */
final class UnescapedDot implements LintRule.OfQueries {

    private static final Set<String> HOSTS =
            Set.of("instance", "host", "hostname", "node", "domain", "fqdn", "server", "target");

    private static final Pattern DOMAIN = Pattern.compile(
            "(?i).*(?<![\\\\.])\\b[a-z0-9-]{2,}\\.[a-z0-9-]{2,}\\.(com|net|org|io|de|local|internal|lan|cloud)\\b.*");

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "selector/unescaped-dot", "the dot of a host name in a pattern, which stands for any character");
    }

    @Override
    public void check(Query query, Context context) {
        query.nodes(VectorSelector.class)
                .flatMap(selector -> selector.matchers().stream())
                .filter(matcher -> matcher.quoted() && matcher.op().isRegex() && HOSTS.contains(matcher.label()))
                .filter(matcher -> DOMAIN.matcher(matcher.value()).matches())
                .forEach(matcher -> context.report(
                        query.at(matcher.span()),
                        "a dot in a pattern is any character; write \\\\. for the dot itself"));
    }
}
