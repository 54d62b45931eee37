package dev.wfmon.lint.metricsql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Span;
import java.util.regex.Pattern;

/** A capital M in a span or an offset. */
final class MillionMinutes implements LintRule.OfQueries {

    private static final Pattern MILLIONS =
            Pattern.compile("[\\[:]\\s*\\d+(\\.\\d+)?Mi?\\s*[\\]:]|offset\\s+-?\\d+Mi?\\b");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("metricsql/million-minutes", "`5M`, which is five million and no time");
    }

    @Override
    public void check(Query query, Context context) {
        if (!query.isMetricsqlOnly()) {
            return;
        }
        MILLIONS.matcher(query.text())
                .results()
                .findFirst()
                .ifPresent(found -> context.report(
                        query.at(new Span(found.start(), found.end())),
                        "M means a million; minutes are written with a small m",
                        query.replacing(
                                "write minutes",
                                false,
                                new Span(found.start(), found.end()),
                                found.group().replace("M", "m"))));
    }
}
