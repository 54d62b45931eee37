package dev.wfmon.lint.routing;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about where alerts go. */
public final class RoutingRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL =
            List.of(new Invalid(), new LiteralSecret(), new NoInhibition(), new Unreachable());

    private RoutingRules() {}
}
