package dev.wfmon.lint.promql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;

/**
 * An expression that neither Prometheus nor VictoriaMetrics takes. Which of them answers is not known from a
 * dashboard: both are data sources of the type prometheus.
 */
final class Syntax implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "promql/syntax", "an expression that neither Prometheus nor VictoriaMetrics takes, syntax or types");
    }

    @Override
    public void check(Query query, Context context) {
        if (!query.isValid()) {
            query.prometheus()
                    .problems()
                    .forEach(problem -> context.report(query.at(problem.span()), problem.message()));
        }
    }
}
