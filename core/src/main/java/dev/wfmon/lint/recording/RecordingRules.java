package dev.wfmon.lint.recording;

import dev.wfmon.lint.rule.LintRule;
import java.util.List;

/** The rules about recording rules: what they are called, and who needs them. */
public final class RecordingRules {

    /** In the order of their ids. */
    public static final List<LintRule> ALL = List.of(new OtherGroup(), new WrongOperation());

    private RecordingRules() {}
}
