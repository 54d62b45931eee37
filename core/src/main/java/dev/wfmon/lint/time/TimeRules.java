package dev.wfmon.lint.time;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about time: how far queries look, back and ahead. */
public final class TimeRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(new Future(), new Horizon(), new SubqueryStep(), new Utc());

    private TimeRules() {}
}
