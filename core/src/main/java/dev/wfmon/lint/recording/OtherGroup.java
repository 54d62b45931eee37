package dev.wfmon.lint.recording;

import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleEntry;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.promql.VectorSelector;
import java.util.List;

/** A rule that uses what a rule of another group records. */
final class OtherGroup implements LintRule.OfGroups {

    @Override
    public RuleInfo info() {
        return RuleInfo.info("recording/other-group", "a rule that needs what another group of the same file records");
    }

    @Override
    public void check(GroupSubject group, Context context) {
        for (Query query : group.queries()) {
            query.nodes(VectorSelector.class)
                    .filter(selector -> selector.name()
                            .filter(name -> isElsewhere(name, group, context))
                            .isPresent())
                    .forEach(selector -> context.report(
                            query.at(selector),
                            "is recorded by another group, and groups wait for nobody: the value is up to one interval"
                                    + " old; move both rules into one group if that matters"));
        }
    }

    private static boolean isElsewhere(String series, GroupSubject group, Context context) {
        List<RuleEntry> recordings = context.world().recordings(series).stream()
                .filter(rule -> rule.document()
                        .source()
                        .equals(group.resource().origin().source()))
                .toList();
        return !recordings.isEmpty() && recordings.stream().noneMatch(group.rules()::contains);
    }
}
