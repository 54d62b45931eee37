package dev.wfmon.lint.alert;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.analysis.Absence;
import dev.wfmon.promql.analysis.Analysis;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A text of an alert that names a label which the expression has dropped: nothing is written in its place. */
final class LostLabel implements LintRule.OfAlerts {

    private static final Pattern ACTION = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern USE = Pattern.compile(
            "(?:\\$labels|\\$?\\.Labels)\\.(\\w+)|index\\s+(?:\\$labels|\\$?\\.Labels)\\s+\"([^\"]+)\"");

    @Override
    public RuleInfo info() {
        return RuleInfo.error("alert/lost-label", "a text that names a label which the expression has dropped");
    }

    @Override
    public void check(RuleEntry alert, GroupSubject group, Context context) {
        alert.query()
                .ifPresent(query -> query.analysis().ifPresent(analysis -> {
                    check("labels", alert, query, analysis, context);
                    check("annotations", alert, query, analysis, context);
                }));
    }

    private static void check(String field, RuleEntry alert, Query query, Analysis analysis, Context context) {
        alert.json()
                .object(field)
                .ifPresent(texts -> texts.members()
                        .forEach(text -> text.value()
                                .asString()
                                .ifPresent(template -> lost(template, alert, analysis)
                                        .forEach((label, why) -> context.report(
                                                alert.at(field, text.name()),
                                                "$labels." + label + " is always empty: " + why.describe(query.text())
                                                        + "; keep the label there, or leave it out here")))));
    }

    private static Map<String, Absence> lost(String template, RuleEntry alert, Analysis analysis) {
        Map<String, Absence> lost = new TreeMap<>();
        ACTION.matcher(template)
                .results()
                .flatMap(action -> USE.matcher(action.group(1)).results())
                .map(use -> use.group(1) != null ? use.group(1) : use.group(2))
                // vmalert knows those of the rule as well.
                .filter(label -> !alert.labels().containsKey(label))
                .forEach(label -> analysis.labels().absence(label).ifPresent(why -> lost.put(label, why)));
        return lost;
    }
}
