package dev.wfmon.lint.group;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about groups: whether and how often they are evaluated. */
public final class GroupRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(new Invalid(), new LongInterval());

    private GroupRules() {}
}
