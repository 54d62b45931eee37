package dev.wfmon.lint.promql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.Problem;

/** An expression that VictoriaMetrics takes and Prometheus refuses: right or wrong, as the data source is. */
final class VictoriaMetricsOnly implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "promql/victoria-metrics-only", "an expression that VictoriaMetrics takes and Prometheus refuses");
    }

    @Override
    public void check(Query query, Context context) {
        if (query.isMetricsqlOnly()) {
            Problem problem = query.prometheus().problems().getFirst();
            context.report(
                    query.at(problem.span()),
                    "only VictoriaMetrics understands this, Prometheus says: " + problem.message());
        }
    }
}
