package dev.wfmon.lint.group;

import dev.wfmon.alert.RuleEngine;
import dev.wfmon.alert.RuleFile;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.GroupSubject;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Location;
import dev.wfmon.lint.rule.Query;
import dev.wfmon.lint.rule.RuleInfo;
import java.util.List;

/** Rules that neither Prometheus nor vmalert would load, for other reasons than their expressions. */
final class Invalid implements LintRule.OfGroups {

    @Override
    public RuleInfo info() {
        return RuleInfo.error("group/invalid", "rules that neither Prometheus nor vmalert would load");
    }

    @Override
    public void check(GroupSubject group, Context context) {
        List<ReadProblem> problems = problems(group, RuleEngine.THANOS);
        if (problems.isEmpty() || problems(group, RuleEngine.VMALERT).isEmpty()) {
            return;
        }
        for (ReadProblem problem : problems) {
            context.report(
                    new Location(
                            group.name(),
                            problem.source(),
                            problem.offset(),
                            problem.offset() + 1,
                            problem.source().snippet(problem.offset(), 1)),
                    problem.message());
        }
    }

    /** Thanos takes what Prometheus takes, and has fields of its own. */
    private static List<ReadProblem> problems(GroupSubject group, RuleEngine engine) {
        JsonObject file = JsonObject.builder()
                .put("groups", List.of(group.resource().spec()))
                .build();
        JsonDocument document = new JsonDocument(group.resource().origin().source(), file);
        return RuleFile.read(document, engine).problems().stream()
                .filter(problem -> group.queries().stream().noneMatch(query -> isWithin(query, problem)))
                .toList();
    }

    private static boolean isWithin(Query query, ReadProblem problem) {
        Location expression = query.location();
        return expression.start() <= problem.offset() && problem.offset() <= expression.end();
    }
}
