package dev.wfmon.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Subject;
import dev.wfmon.workflow.WorkflowPack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mistakes of the specification's own queries are found, where the types of the metrics are known. */
class SpecificationTest {

    private static final Linter LINTER = new Linter(LintRules.ALL, Catalogue.PLATFORM);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            rate(agent_success_total[1h]) / rate(agent_total[1h]) by (github_app) * 100  | promql/syntax
            rate(workflow_status_gauge{status="Succeeded"}[24h]) * 86400                 | promql/rate-on-gauge
            rate(workflow_status_gauge{status="Failed"}[1h]) / rate(workflow_status_gauge[1h]) | promql/constant-ratio
            avg(container_cpu_usage_seconds_total{pod=~".*-rex-.*"}) by (pod)            | counter/raw-counter
            avg(workflow_suspension_duration_seconds) by (suspension_point)              | histogram/base-name
            avg(agent_execution_duration_seconds{github_app="x"}) by (github_app)        | histogram/base-name
            count(agent_execution_duration)                                              | selector/unknown-metric
            """)
    void isFound(String query, String rule) {
        assertThat(LINTER.check(List.of(Subject.of(new SourceText("query", query)))))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void thePackIsCleanWithItsOwnTypes() {
        assertThat(LINTER.findings(WorkflowPack.resources())).isEmpty();
    }
}
