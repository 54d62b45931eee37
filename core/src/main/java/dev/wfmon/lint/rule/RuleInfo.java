package dev.wfmon.lint.rule;

import java.util.Set;

/**
 * What people and settings know of a rule.
 *
 * <pre>{@code
 * RuleInfo info = RuleInfo.error("promql/constant-ratio", "a ratio that divides each series by itself");
 * info.group(); // promql
 * }</pre>
 *
 * @param id {@code group/name}, in lower case with hyphens; the rule's page is {@code docs/lint/group/name.md}
 * @param severity of its findings, as long as the rule says nothing milder of one and settings say nothing else
 * @param needs without which the rule finds nothing; empty for a rule that works on files alone
 * @param summary what it finds, in some words that may follow "finds": {@code two panels with one id}
 */
public record RuleInfo(String id, Severity severity, Set<Need> needs, String summary) {

    public RuleInfo {
        needs = Set.copyOf(needs);
    }

    /** A rule about what fails or shows a wrong number. */
    public static RuleInfo error(String id, String summary) {
        return new RuleInfo(id, Severity.ERROR, Set.of(), summary);
    }

    /** A rule about what is most likely not meant. */
    public static RuleInfo warning(String id, String summary) {
        return new RuleInfo(id, Severity.WARNING, Set.of(), summary);
    }

    /** A rule about what is worth knowing. */
    public static RuleInfo info(String id, String summary) {
        return new RuleInfo(id, Severity.INFO, Set.of(), summary);
    }

    /** The same for a rule that finds nothing without these. */
    public RuleInfo needs(Need... more) {
        return new RuleInfo(id, severity, Set.of(more), summary);
    }

    /** Whether a name means this rule: its id, or its group. */
    public boolean isNamed(String idOrGroup) {
        return idOrGroup.equals(id) || idOrGroup.equals(group());
    }

    /** What stands before the slash. */
    public String group() {
        return id.substring(0, id.indexOf('/'));
    }

    /** What stands behind the slash. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }
}
