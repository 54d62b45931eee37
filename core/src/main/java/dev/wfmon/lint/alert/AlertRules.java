package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about alerts: what they say, and to whom. */
public final class AlertRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(new Description());

    private AlertRules() {}
}
