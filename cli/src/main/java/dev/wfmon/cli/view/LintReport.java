package dev.wfmon.cli.view;

import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Severity;
import java.util.List;

/**
 * What lint has to tell.
 *
 * @param files the names of all files that were looked at
 * @param subject what was looked at: {@code 5 resources}
 * @param failOn from which severity on a finding is a failure
 */
public record LintReport(List<Finding> findings, List<String> files, String subject, Severity failOn) {

    public LintReport {
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }

    long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    boolean isFailure(Finding finding) {
        return finding.severity().isAtLeast(failOn);
    }

    /** Whether a finding is severe enough. */
    public boolean isFailure() {
        return findings.stream().anyMatch(this::isFailure);
    }
}
