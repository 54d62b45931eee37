package dev.wfmon.lint;

import dev.wfmon.promql.Problem;

/**
 * An expression that neither Prometheus nor VictoriaMetrics takes. Which of them answers is not known from a
 * dashboard: both are data sources of the type prometheus.
 */
final class Syntax implements LintRule {

    @Override
    public String id() {
        return "promql/syntax";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Query query : subject.queries()) {
            if (!query.parsed().isValid() && !query.isMetricsql()) {
                for (Problem problem : query.parsed().problems()) {
                    report.add(query, problem.span(), problem.message());
                }
            }
        }
    }
}
