package dev.wfmon.lint;

import dev.wfmon.promql.Problem;

/** An expression that Prometheus would refuse. */
final class Syntax implements LintRule {

    /** Prometheus 3 renamed it; Prometheus 2 and VictoriaMetrics still have it. */
    private static final String KNOWN_TO_PROMETHEUS_2 = "unknown function with name \"holt_winters\"";

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
            // A variable may stand where it cannot be judged before it has a value.
            if (!Variables.standOutsideStrings(query.text())) {
                for (Problem problem : query.parsed().problems()) {
                    if (!problem.message().equals(KNOWN_TO_PROMETHEUS_2)) {
                        report.add(query, problem.span(), problem.message());
                    }
                }
            }
        }
    }
}
