package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about alerts: what they say, and to whom. */
public final class AlertRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(
            new AbsentWithoutFor(),
            new Always(),
            new Condition(),
            new Description(),
            new Duplicate(),
            new ForBelowInterval(),
            new LostLabel(),
            new Never(),
            new Percentage(),
            new Runbook(),
            new ThresholdOrder(),
            new ThresholdUnit(),
            new ValueInLabel());

    private AlertRules() {}
}
