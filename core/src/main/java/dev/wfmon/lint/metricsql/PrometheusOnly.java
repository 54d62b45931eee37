package dev.wfmon.lint.metricsql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.Dialect;

/** What only Prometheus understands, where VictoriaMetrics is asked. */
final class PrometheusOnly implements LintRule.OfQueries {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "metricsql/prometheus-only",
                "an expression that VictoriaMetrics refuses, for a data source of VictoriaMetrics");
    }

    @Override
    public void check(Query query, Context context) {
        boolean isVictoria = query.use() instanceof Use.OfPanel use
                && use.query()
                        .dataSource()
                        .type()
                        .filter(type -> type.startsWith("victoriametrics-"))
                        .isPresent();
        if (isVictoria && query.prometheus().isValid() && Dialect.of(query.text()) == Dialect.PROMETHEUS) {
            context.report(
                    query.location(),
                    "VictoriaMetrics does not understand this, and the data source is one; write it without what only"
                            + " Prometheus has");
        }
    }
}
