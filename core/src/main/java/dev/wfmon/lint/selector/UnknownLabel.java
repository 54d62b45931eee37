package dev.wfmon.lint.selector;

import dev.wfmon.catalogue.Metric;
import dev.wfmon.config.Similar;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Need;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Subject;
import dev.wfmon.promql.VectorSelector;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A matcher on a label that is close to one that the metric has. */
final class UnknownLabel implements LintRule {

    private static final Set<String> ADDED = Set.of(
            "job",
            "instance",
            "le",
            "quantile",
            "__name__",
            "cluster",
            "namespace",
            "pod",
            "container",
            "node",
            "service",
            "endpoint",
            "prometheus",
            "replica",
            "environment",
            "env",
            "region",
            "zone");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("selector/unknown-label", "a label that the metric does not have")
                .needs(Need.METRIC_TYPES);
    }

    @Override
    public void check(Subject subject, Context context) {
        check(subject.allQueries(), context);
    }

    private static void check(Stream<Query> queries, Context context) {
        queries.forEach(query -> query.nodes(VectorSelector.class)
                .forEach(selector -> context.metrics()
                        .declared(Nodes.metric(selector))
                        .ifPresent(metric -> check(query, selector, metric, context))));
    }

    private static void check(Query query, VectorSelector selector, Metric metric, Context context) {
        if (metric.labels().isEmpty()) {
            return;
        }
        List<String> known = metric.labels().orElseThrow().stream()
                .map(label -> label.name())
                .toList();
        selector.matchers().stream()
                .filter(matcher -> !known.contains(matcher.label()) && !ADDED.contains(matcher.label()))
                .forEach(matcher -> Similar.of(matcher.label(), known)
                        .ifPresent(near -> context.report(
                                query.at(matcher.span()),
                                metric.name() + " has no label " + matcher.label() + "; did you mean " + near + "?")));
    }
}
