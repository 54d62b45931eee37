package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** An alert that does not say how bad it is, or what it is about. */
final class Description implements LintRule.OfAlerts {

    /** Labels by which alerts are graded, the usual one first. */
    private static final List<String> GRADES = List.of("severity", "level", "priority");

    private static final List<String> TEXTS = List.of("summary", "description", "message");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "alert/description", "an alert without a severity, or without any text that says what it is about");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        List<String> missing = new ArrayList<>();
        if (GRADES.stream().noneMatch(alert.labels()::containsKey)) {
            missing.add("the label severity");
        }
        if (TEXTS.stream().noneMatch(alert.annotations()::containsKey)) {
            missing.add("an annotation that says what is wrong (summary, description)");
        }
        if (!missing.isEmpty()) {
            context.report(
                    alert.location(), "lacks " + String.join(" and ", missing) + "; whoever it wakes needs to know");
        }
    }
}
