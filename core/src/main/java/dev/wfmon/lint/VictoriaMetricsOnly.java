package dev.wfmon.lint;

import dev.wfmon.promql.Problem;

/** An expression that VictoriaMetrics takes and Prometheus refuses: right or wrong, as the data source is. */
final class VictoriaMetricsOnly implements LintRule {

    @Override
    public String id() {
        return "promql/victoria-metrics-only";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Subject subject, Report report) {
        for (Query query : subject.queries()) {
            if (!query.parsed().isValid() && query.isMetricsql()) {
                Problem problem = query.parsed().problems().getFirst();
                report.add(
                        query,
                        problem.span(),
                        "only VictoriaMetrics understands this, Prometheus says: " + problem.message());
            }
        }
    }
}
