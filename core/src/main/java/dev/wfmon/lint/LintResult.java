package dev.wfmon.lint;

import dev.wfmon.json.ReadProblem;
import dev.wfmon.lint.rule.Finding;
import java.util.List;

/**
 * What lint found.
 *
 * @param findings in the order of the resources, and within each in that of its file
 * @param remarks what is wrong with comments that suppress findings
 */
public record LintResult(List<Finding> findings, List<ReadProblem> remarks) {

    public LintResult {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }
}
