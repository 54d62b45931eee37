package dev.wfmon.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rule works with: all that is known, and a place to put what it finds. */
public final class Context {

    private final RuleInfo rule;
    private final Subject subject;
    private final World world;
    private final List<Finding> findings = new ArrayList<>();

    public Context(RuleInfo rule, Subject subject, World world) {
        this.rule = rule;
        this.subject = subject;
        this.world = world;
    }

    /** All resources that were given, and how they refer to each other. */
    public World world() {
        return world;
    }

    /** What is known of metrics. */
    public Metrics metrics() {
        return world.metrics();
    }

    /**
     * Reports a mistake.
     *
     * @param message what is wrong and what to do about it, as one sentence that starts in lower case
     */
    public void report(Location location, String message) {
        add(rule.severity(), location, message, Optional.empty());
    }

    /** Reports a mistake that can be mended. */
    public void report(Location location, String message, Optional<Fix> fix) {
        add(rule.severity(), location, message, fix);
    }

    /** Reports a mistake that is less sure, or matters less, than others of the rule. */
    public void report(Severity severity, Location location, String message) {
        add(severity, location, message, Optional.empty());
    }

    /** Reports a mistake that is less sure, or matters less, than others of the rule, and can be mended. */
    public void report(Severity severity, Location location, String message, Optional<Fix> fix) {
        add(severity, location, message, fix);
    }

    private void add(Severity severity, Location location, String message, Optional<Fix> fix) {
        findings.add(new Finding(rule.id(), severity, subject.title(), location, message, fix));
    }

    /** What was found so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
