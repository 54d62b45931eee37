package dev.wfmon.lint.promql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;

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
            Severity severity = needsFlag(query) ? Severity.WARNING : Severity.ERROR;
            query.prometheus()
                    .problems()
                    .forEach(problem -> context.report(severity, query.at(problem.span()), problem.message()));
        }
    }

    /** Whether a Prometheus takes it that was started with feature flags. */
    private static boolean needsFlag(Query query) {
        ParseOptions flags = ParseOptions.PROMETHEUS.withAllFlags();
        return Promql.parse(query.text(), flags.withGrafanaVariables(query.use().isDashboard()))
                .isValid();
    }
}
