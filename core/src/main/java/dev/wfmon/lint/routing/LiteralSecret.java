package dev.wfmon.lint.routing;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RoutingSubject;
import dev.wfmon.lint.rule.RuleInfo;

/** A secret that stands in the configuration itself. */
final class LiteralSecret implements LintRule.OfRouting {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("routing/literal-secret", "a secret that stands in the configuration itself");
    }

    @Override
    public void check(RoutingSubject routing, Context context) {
        // The line in question would show the secret.
        routing.reading()
                .literalSecrets()
                .forEach(problem -> context.report(Invalid.at(routing, problem).withoutExcerpt(), problem.message()));
    }
}
