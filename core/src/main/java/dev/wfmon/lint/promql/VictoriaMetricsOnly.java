package dev.wfmon.lint.promql;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Subject;
import dev.wfmon.lint.rule.Use;
import dev.wfmon.promql.Problem;

/**
 * An expression that VictoriaMetrics takes and Prometheus refuses: right or wrong, as the data source is. Where the file
 * says that VictoriaMetrics is asked, it is right.
 */
final class VictoriaMetricsOnly implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "promql/victoria-metrics-only", "an expression that VictoriaMetrics takes and Prometheus refuses");
    }

    @Override
    public void check(Subject subject, Context context) {
        if (!isForVictoria(subject)) {
            subject.queries().stream()
                    .filter(query -> query.isMetricsqlOnly() && !isForVictoria(query))
                    .forEach(query -> report(query, context));
        }
    }

    private static boolean isForVictoria(Subject subject) {
        return subject.resource()
                .origin()
                .root()
                .asObject()
                .flatMap(root -> root.string("kind"))
                .filter("VMRule"::equals)
                .isPresent();
    }

    private static boolean isForVictoria(Query query) {
        return query.use() instanceof Use.OfPanel use
                && use.query()
                        .dataSource()
                        .type()
                        .filter(type -> type.startsWith("victoriametrics-"))
                        .isPresent();
    }

    private static void report(Query query, Context context) {
        Problem problem = query.prometheus().problems().getFirst();
        context.report(
                query.at(problem.span()),
                "only VictoriaMetrics understands this, Prometheus says: " + problem.message());
    }
}
