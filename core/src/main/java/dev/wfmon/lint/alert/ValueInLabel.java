package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.regex.Pattern;

/** A label of an alert that holds the value: each new value is another alert, and none of them ever lasts. */
final class ValueInLabel implements LintRule.OfAlerts {

    private static final Pattern VALUE = Pattern.compile("\\{\\{[^}]*(\\$value\\b|\\.Value\\b)");

    /** A value that only chooses between words is fine. */
    private static final Pattern CHOICE =
            Pattern.compile("\\{\\{-?\\s*(if|else if|with)\\b[^}]*(\\$value\\b|\\.Value\\b)");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("alert/value-in-label", "a label made of the value, so that each value is a new alert");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        alert.json()
                .object("labels")
                .ifPresent(labels -> labels.members()
                        .forEach(label -> label.value()
                                .asString()
                                .filter(text -> VALUE.matcher(
                                                CHOICE.matcher(text).replaceAll(""))
                                        .find())
                                .ifPresent(text -> context.report(
                                        alert.at("labels", label.name()),
                                        "makes another alert of each value, which starts to wait anew and is never grouped;"
                                                + " put the value into an annotation"))));
    }
}
