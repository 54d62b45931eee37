package dev.wfmon.lint.metric;

import dev.wfmon.catalogue.Convention;
import dev.wfmon.catalogue.Metric;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Need;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Subject;
import dev.wfmon.promql.VectorSelector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A metric whose name is not as OpenMetrics and Prometheus want it; told where it is first used. What has a note says itself why. */
final class Naming implements LintRule {

    private static final String NO_HELP = "a metric has a help text";

    @Override
    public RuleInfo info() {
        return RuleInfo.info("metric/naming", "a metric whose name is not as OpenMetrics and Prometheus want it")
                .needs(Need.METRIC_TYPES);
    }

    @Override
    public void check(Subject subject, Context context) {
        Set<String> seen = new HashSet<>();
        for (Query query : subject.queries()) {
            query.nodes(VectorSelector.class)
                    .forEach(selector -> selector.name()
                            .flatMap(context.metrics()::declared)
                            .filter(metric -> metric.note().isEmpty() && seen.add(metric.name()))
                            .ifPresent(metric -> check(metric, selector, query, context)));
        }
    }

    private static void check(Metric metric, VectorSelector selector, Query query, Context context) {
        List<String> breaches = Convention.breaches(metric).stream()
                .filter(breach -> !breach.equals(NO_HELP) || tellsHelp(context))
                .toList();
        if (!breaches.isEmpty()) {
            context.report(
                    query.at(selector),
                    metric.name() + " is a " + metric.type().keyword() + " against the conventions: "
                            + String.join("; ", breaches));
        }
    }

    /** Some catalogues have no help texts at all, which says nothing of the metrics. */
    private static boolean tellsHelp(Context context) {
        return context.metrics().catalogue().metrics().stream()
                .anyMatch(metric -> !metric.help().isBlank());
    }
}
