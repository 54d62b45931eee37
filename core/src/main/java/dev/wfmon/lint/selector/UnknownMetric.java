package dev.wfmon.lint.selector;

import dev.wfmon.config.Similar;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Metrics;
import dev.wfmon.lint.rule.Need;
import dev.wfmon.lint.rule.Nodes;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.lint.rule.Subject;
import dev.wfmon.promql.VectorSelector;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name that is not in the catalogue, although its neighbours are. */
final class UnknownMetric implements LintRule {

    /** What servers write themselves. */
    private static final Pattern BUILT_IN =
            Pattern.compile("up|ALERTS|ALERTS_FOR_STATE|scrape_.*|target_info|vector|traces_.*|");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("selector/unknown-metric", "a metric that the catalogue does not have")
                .needs(Need.METRIC_TYPES);
    }

    @Override
    public void check(Subject subject, Context context) {
        if (context.metrics().isComplete()) {
            check(subject.allQueries(), context);
        }
    }

    private static void check(Stream<Query> queries, Context context) {
        Metrics metrics = context.metrics();
        queries.forEach(query -> query.nodes(VectorSelector.class)
                .filter(selector -> {
                    String name = Nodes.metric(selector);
                    return !BUILT_IN.matcher(name).matches()
                            && !name.contains(":")
                            && metrics.declared(name).isEmpty()
                            && !metrics.isRecorded(name);
                })
                .forEach(selector -> report(query, selector, context)));
    }

    private static void report(Query query, VectorSelector selector, Context context) {
        String name = Nodes.metric(selector);
        List<String> known = context.metrics().catalogue().metrics().stream()
                .flatMap(metric -> metric.series().stream())
                .toList();
        Optional<String> near = Similar.of(name, known);
        String family = family(name);
        boolean isOfFamily = !family.isEmpty()
                && known.stream().anyMatch(other -> family(other).equals(family));
        context.report(
                near.isPresent() || isOfFamily ? Severity.ERROR : Severity.INFO,
                query.at(selector),
                "the catalogue has no metric " + name
                        + near.map(other -> "; did you mean " + other + "?").orElse(""));
    }

    /** The first two words of the name. */
    private static String family(String name) {
        String[] words = name.split("_", 3);
        return words.length < 3 ? "" : words[0] + "_" + words[1];
    }
}
