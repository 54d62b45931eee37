package dev.wfmon.lint;

import dev.wfmon.config.Similar;
import dev.wfmon.lint.aggregation.AggregationRules;
import dev.wfmon.lint.alert.AlertRules;
import dev.wfmon.lint.counter.CounterRules;
import dev.wfmon.lint.dashboard.DashboardRules;
import dev.wfmon.lint.group.GroupRules;
import dev.wfmon.lint.histogram.HistogramRules;
import dev.wfmon.lint.matching.MatchingRules;
import dev.wfmon.lint.metric.MetricRules;
import dev.wfmon.lint.metricsql.MetricsqlRules;
import dev.wfmon.lint.promql.PromqlRules;
import dev.wfmon.lint.recording.RecordingRules;
import dev.wfmon.lint.routing.RoutingRules;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.selector.SelectorRules;
import dev.wfmon.lint.time.TimeRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All rules of lint.
 *
 * <pre>{@code
 * LintRules.find("promql/syntax").map(rule -> rule.info().severity()); // Optional[error]
 * }</pre>
 */
public final class LintRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = Stream.of(
                    AggregationRules.ALL,
                    AlertRules.ALL,
                    CounterRules.ALL,
                    DashboardRules.ALL,
                    GroupRules.ALL,
                    HistogramRules.ALL,
                    MatchingRules.ALL,
                    MetricRules.ALL,
                    MetricsqlRules.ALL,
                    PromqlRules.ALL,
                    RecordingRules.ALL,
                    RoutingRules.ALL,
                    SelectorRules.ALL,
                    TimeRules.ALL)
            .flatMap(List::stream)
            .toList();

    private LintRules() {}

    /** The rules that a name stands for: that of the id, or those of the group; none where there is no such name. */
    public static List<LintRule> named(String idOrGroup) {
        return ALL.stream().filter(rule -> rule.info().isNamed(idOrGroup)).toList();
    }

    /** What to say of a name that no rule and no group has; none for one that is known. */
    public static Optional<String> problem(String idOrGroup) {
        if (!named(idOrGroup).isEmpty()) {
            return Optional.empty();
        }
        List<String> names = ALL.stream()
                .map(LintRule::info)
                .flatMap(info -> Stream.of(info.id(), info.group()))
                .distinct()
                .toList();
        String hint = Similar.of(idOrGroup, names)
                .map(name -> "; did you mean " + name + "?")
                .orElse("; docs/lint/README.md lists them");
        return Optional.of("there is no rule or group of rules \"" + idOrGroup + "\"" + hint);
    }

    /** The rule of that id. */
    public static Optional<LintRule> find(String id) {
        return ALL.stream().filter(rule -> rule.info().id().equals(id)).findFirst();
    }
}
