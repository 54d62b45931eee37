package dev.wfmon.lint;

import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.LintRule;
import dev.wfmon.lint.rule.RuleInfo;
import dev.wfmon.lint.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules look, and how much their findings matter.
 *
 * <pre>{@code
 * LintProfile profile = LintProfile.DEFAULT.with("dashboard", LintProfile.Level.OFF);
 * Linter.lint(resources).stream().map(profile::apply).toList();
 * }</pre>
 *
 * @param only names of the rules and groups that look; empty for all
 * @param levels by name of a rule or group; what is said of a rule wins over what is said of its group
 */
public record LintProfile(Set<String> only, Map<String, Level> levels) {

    /** How much findings of a rule matter. */
    public enum Level {
        /** The rule does not look. */
        OFF,
        INFO,
        WARNING,
        ERROR;

        private Severity severity() {
            return switch (this) {
                case OFF, INFO -> Severity.INFO;
                case WARNING -> Severity.WARNING;
                case ERROR -> Severity.ERROR;
            };
        }
    }

    /** All rules, as they are. */
    public static final LintProfile DEFAULT = new LintProfile(Set.of(), Map.of());

    public LintProfile {
        only = Set.copyOf(only);
        levels = Map.copyOf(levels);
    }

    /** The same, but for a rule or group. */
    public LintProfile with(String idOrGroup, Level level) {
        Map<String, Level> more = new LinkedHashMap<>(levels);
        more.put(idOrGroup, level);
        return new LintProfile(only, more);
    }

    /** The same with these rules and groups alone; with all where none are named. */
    public LintProfile only(Set<String> names) {
        return new LintProfile(names, levels);
    }

    /** The rules that look. */
    public List<LintRule> rules() {
        return LintRules.ALL.stream().filter(rule -> looks(rule.info())).toList();
    }

    private boolean looks(RuleInfo rule) {
        boolean isChosen = only.isEmpty() || only.stream().anyMatch(rule::isNamed);
        return isChosen && level(rule).filter(Level.OFF::equals).isEmpty();
    }

    private Optional<Level> level(RuleInfo rule) {
        return Optional.ofNullable(levels.get(rule.id())).or(() -> Optional.ofNullable(levels.get(rule.group())));
    }

    /** A finding with the severity that it has here. One that its rule said milder stays as mild. */
    public Finding apply(Finding finding) {
        return LintRules.find(finding.rule())
                .map(LintRule::info)
                .flatMap(rule -> level(rule).map(level -> apply(finding, rule, level.severity())))
                .orElse(finding);
    }

    private static Finding apply(Finding finding, RuleInfo rule, Severity wanted) {
        boolean isMilder = !finding.severity().isAtLeast(rule.severity());
        boolean stays = isMilder && wanted.isAtLeast(finding.severity());
        return stays ? finding : finding.as(wanted);
    }
}
