package dev.wfmon.lint.routing;

import dev.wfmon.json.ReadProblem;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Location;
import dev.wfmon.lint.rule.RoutingSubject;
import dev.wfmon.lint.rule.RuleInfo;

/** A configuration that Alertmanager would not load. */
final class Invalid implements LintRule.OfRouting {

    @Override
    public RuleInfo info() {
        return RuleInfo.error("routing/invalid", "a configuration that Alertmanager would not load");
    }

    @Override
    public void check(RoutingSubject routing, Context context) {
        routing.reading().problems().forEach(problem -> context.report(at(routing, problem), problem.message()));
    }

    static Location at(RoutingSubject routing, ReadProblem problem) {
        String excerpt = problem.offset() < 0 ? "" : problem.source().snippet(problem.offset(), 1);
        return new Location(routing.name(), problem.source(), problem.offset(), problem.offset() + 1, excerpt);
    }
}
