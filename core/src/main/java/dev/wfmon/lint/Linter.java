package dev.wfmon.lint;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds mistakes in resources.
 *
 * <pre>{@code
 * for (Finding finding : Linter.lint(resources)) {
 *     System.out.println(finding.place() + ": " + finding.message());
 * }
 * }</pre>
 */
public final class Linter {

    /** All rules, in the order of their ids. */
    private static final List<LintRule> RULES = List.of(
            new AlertDescription(),
            new DashboardUid(),
            new DuplicatePanelId(),
            new PanelOverlap(),
            new PerMinuteLegend(),
            new UndefinedVariable(),
            new ConstantRatio(),
            new RateOnGauge(),
            new Syntax(),
            new VictoriaMetricsOnly());

    private Linter() {}

    /** What is wrong with the resources, in the order in which it stands in their files. */
    public static List<Finding> lint(List<Resource> resources) {
        return resources.stream().map(Subject::of).flatMap(Linter::check).toList();
    }

    /** What is wrong with a text that is a PromQL expression and nothing else. */
    public static List<Finding> lintExpression(SourceText text) {
        ResourceId none = new ResourceId(Kind.RULE_GROUP, text.name());
        Resource resource = Resource.builtBy(text.name(), none, Optional.empty(), JsonObject.empty());
        return check(new Subject(resource, Optional.empty(), List.of(Query.of(text))))
                .toList();
    }

    static Stream<Finding> check(Subject subject) {
        return RULES.stream()
                .flatMap(rule -> {
                    Report report = new Report(rule);
                    rule.check(subject, report);
                    return report.findings().stream();
                })
                .sorted(Comparator.comparingInt(Finding::offset));
    }
}
