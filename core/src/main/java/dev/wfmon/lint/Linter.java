package dev.wfmon.lint;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.rule.Context;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Subject;
import dev.wfmon.lint.rule.World;
import dev.wfmon.resource.Resource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private final List<LintRule> rules;
    private final Catalogue metrics;

    /**
     * A linter with some rules.
     *
     * @param metrics what is known of metrics; {@link Catalogue#EMPTY} for nothing
     */
    public Linter(List<LintRule> rules, Catalogue metrics) {
        this.rules = List.copyOf(rules);
        this.metrics = metrics;
    }

    /** What all rules find in the resources, with nothing known of metrics. */
    public static List<Finding> lint(List<Resource> resources) {
        return new Linter(LintRules.ALL, Catalogue.EMPTY).findings(resources);
    }

    /** What all rules find in a text that is a PromQL expression and nothing else. */
    public static List<Finding> lintExpression(SourceText text) {
        return new Linter(LintRules.ALL, Catalogue.EMPTY).check(List.of(Subject.of(text)));
    }

    /** What is wrong with the resources, in the order in which it stands in their files. */
    public LintResult run(List<Resource> resources) {
        return examine(resources.parallelStream().map(Subject::of).toList());
    }

    /** What is wrong with the resources, without remarks on comments that suppress findings. */
    public List<Finding> findings(List<Resource> resources) {
        return run(resources).findings();
    }

    /** What is wrong with resources and expressions, in their order. */
    public List<Finding> check(List<Subject> subjects) {
        return examine(subjects).findings();
    }

    private LintResult examine(List<Subject> subjects) {
        World world = new World(subjects, metrics);
        List<Finding> findings = subjects.parallelStream()
                .flatMap(subject -> check(subject, world))
                .toList();
        return unsuppressed(findings, subjects);
    }

    private Stream<Finding> check(Subject subject, World world) {
        return rules.stream()
                .flatMap(rule -> {
                    Context context = new Context(rule.info(), subject, world);
                    rule.check(subject, context);
                    return context.findings().stream();
                })
                .sorted(Comparator.comparingInt(finding -> finding.location().start()));
    }

    private LintResult unsuppressed(List<Finding> findings, List<Subject> subjects) {
        Map<SourceText, Suppressions> bySource = new LinkedHashMap<>();
        subjects.stream()
                .collect(Collectors.groupingBy(
                        subject -> subject.resource().origin().source(), LinkedHashMap::new, Collectors.toList()))
                .forEach((source, inside) -> bySource.put(source, new Suppressions(source, inside, rules)));
        List<Finding> left = findings.stream()
                .filter(finding -> !isSuppressed(finding, bySource))
                .toList();
        List<ReadProblem> remarks = bySource.values().stream()
                .flatMap(suppressions -> suppressions.remarks().stream())
                .toList();
        return new LintResult(left, remarks);
    }

    private static boolean isSuppressed(Finding finding, Map<SourceText, Suppressions> bySource) {
        Suppressions suppressions = bySource.get(finding.location().source());
        return suppressions != null && suppressions.covers(finding);
    }
}
