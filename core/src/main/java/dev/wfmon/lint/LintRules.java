package dev.wfmon.lint;

import dev.wfmon.lint.alert.AlertRules;
import dev.wfmon.lint.dashboard.DashboardRules;
import dev.wfmon.lint.group.GroupRules;
import dev.wfmon.lint.promql.PromqlRules;
import dev.wfmon.lint.recording.RecordingRules;
import dev.wfmon.lint.routing.RoutingRules;
import dev.wfmon.lint.rule.LintRule;
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
                    AlertRules.ALL,
                    DashboardRules.ALL,
                    GroupRules.ALL,
                    PromqlRules.ALL,
                    RecordingRules.ALL,
                    RoutingRules.ALL,
                    TimeRules.ALL)
            .flatMap(List::stream)
            .toList();

    private LintRules() {}

    /** The rule of that id. */
    public static Optional<LintRule> find(String id) {
        return ALL.stream().filter(rule -> rule.info().id().equals(id)).findFirst();
    }
}
