package dev.wfmon.lint.metric;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about metrics: their names. They need a catalogue. */
public final class MetricRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(new Naming());

    private MetricRules() {}
}
