package dev.wfmon.lint;

import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.Severity;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;

/**
 * What a configuration says of some findings: that they are not told, or not as more than a warning.
 *
 * <pre>{@code
 * Exclusion old = Exclusion.of(List.of("dashboard"), "they are replaced next month").inFiles("legacy/**");
 * Linter.lint(resources).stream().flatMap(finding -> old.apply(finding).stream());
 * }</pre>
 *
 * @param rules ids and groups; empty for all
 * @param files a glob of paths, relative or absolute; a folder's name means all below it
 * @param resource a resource's name or title
 * @param panel a panel's or rule's name
 * @param query a query's letter
 * @param most as what the findings are told at most; none for not at all
 */
public record Exclusion(
        List<String> rules,
        Optional<String> files,
        Optional<String> resource,
        Optional<String> panel,
        Optional<String> query,
        Optional<Severity> most,
        String reason) {

    public Exclusion {
        rules = List.copyOf(rules);
    }

    /** An exclusion of some rules everywhere. */
    public static Exclusion of(List<String> rules, String reason) {
        return new Exclusion(
                rules,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reason);
    }

    /** The same in some files only. */
    public Exclusion inFiles(String glob) {
        return new Exclusion(rules, Optional.of(glob), resource, panel, query, most, reason);
    }

    /** The same in resources of one name or title only. */
    public Exclusion inResource(Optional<String> name) {
        return new Exclusion(rules, files, name, panel, query, most, reason);
    }

    /** The same in panels or rules of one name only. */
    public Exclusion inPanel(Optional<String> name) {
        return new Exclusion(rules, files, resource, name, query, most, reason);
    }

    /** The same in queries of one letter only. */
    public Exclusion inQuery(Optional<String> refId) {
        return new Exclusion(rules, files, resource, panel, refId, most, reason);
    }

    /** The same, but the findings are told, as that at most. */
    public Exclusion atMost(Severity severity) {
        return new Exclusion(rules, files, resource, panel, query, Optional.of(severity), reason);
    }

    /** What is left of a finding. */
    public Optional<Finding> apply(Finding finding) {
        if (!isAbout(finding)) {
            return Optional.of(finding);
        }
        return most.map(severity -> finding.severity().isAtLeast(severity) ? finding.as(severity) : finding);
    }

    private boolean isAbout(Finding finding) {
        String where = finding.location().where();
        return isNamed(finding)
                && files.filter(glob ->
                                !matches(glob, finding.location().source().name()))
                        .isEmpty()
                && resource.filter(name -> !isResource(finding.resource(), name))
                        .isEmpty()
                && panel.filter(name -> !isPart(where, name)).isEmpty()
                && query.filter(refId -> !where.endsWith(", query " + refId)).isEmpty();
    }

    private boolean isNamed(Finding finding) {
        return rules.isEmpty()
                || LintRules.find(finding.rule())
                        .map(LintRule::info)
                        .filter(rule -> rules.stream().anyMatch(rule::isNamed))
                        .isPresent();
    }

    private static boolean isResource(String resource, String name) {
        return resource.endsWith(" \"" + name + "\"")
                || resource.endsWith(" " + name)
                || resource.contains(" " + name + " \"");
    }

    private static boolean isPart(String where, String name) {
        return where.contains("\"" + name + "\"") || where.endsWith(" " + name);
    }

    private static boolean matches(String glob, String file) {
        String pattern = glob.replaceFirst("/+$", "");
        return Path.of(file).startsWith(pattern)
                || matcher(pattern).matches(Path.of(file))
                || matcher("**/" + pattern).matches(Path.of(file));
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }
}
