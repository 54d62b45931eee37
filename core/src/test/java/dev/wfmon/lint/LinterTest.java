package dev.wfmon.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.Golden;
import dev.wfmon.json.SourceText;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.lint.rule.Severity;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.ResourceFiles;
import dev.wfmon.workflow.WorkflowPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {

    @TempDir
    Path folder;

    @Test
    void theWorkflowPackIsClean() {
        assertThat(Linter.lint(WorkflowPack.resources())).isEmpty();
    }

    @Test
    void placesFindingsInJsonPastEscapes() throws IOException {
        List<Finding> findings = lint("d.json", """
                {
                  "uid": "u", "title": "T",
                  "panels": [{"id": 1, "title": "P", "targets": [
                    {"refId": "A", "expr": "sum(\\"\\u00e9\\",\\n  x{a=\\"b\\"}) by job"}
                  ]}]
                }
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(position(finding)).isEqualTo(placeOf(finding, "job"));
            assertThat(finding.location().where()).isEqualTo("panel \"P\", query A");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.location().excerpt()).isEqualTo("  x{a=\"b\"}) by job\n               ^^^");
        });
    }

    @Test
    void placesFindingsInBlocksOfYaml() throws IOException {
        List<Finding> findings = lint("r.yaml", """
                groups:
                - name: g
                  rules:
                  - alert: A
                    expr: |
                      # é 😀
                      (
                        rate(x_gauge[1h])
                      ) > 0 # end
                    labels: {severity: page}
                    annotations: {summary: S, description: D}
                  - record: r
                    expr: >-
                      a{x="1"}
                      /
                      a
                  - record: s
                    expr: 'x{it="isn''t"} + )'
                """);
        assertThat(findings)
                .extracting(finding -> finding.rule() + " " + position(finding) + " "
                        + finding.location().where())
                .containsExactly(
                        "promql/rate-on-gauge 8:14 alert A",
                        "promql/constant-ratio 14:7 recording rule r",
                        "promql/syntax 18:30 recording rule s");
    }

    @Test
    void findsTheMistakesOfTheSpecificationWhereTheyAre() throws IOException {
        List<Finding> findings = lint("spec.yaml", """
                groups:
                - name: specification
                  rules:
                  - record: agent_success_rate
                    expr: |
                      rate(agent_success_total[1h]) / rate(agent_total[1h]) by (github_app) * 100
                  - record: success_rate
                    expr: |
                      rate(workflow_status_gauge{status="Succeeded"}[1h]) / rate(workflow_status_gauge[1h]) * 100
                """);
        assertThat(findings)
                .extracting(finding -> finding.rule() + " " + position(finding))
                .containsExactly(
                        "promql/syntax 6:61",
                        "promql/constant-ratio 9:7",
                        "promql/rate-on-gauge 9:12",
                        "promql/rate-on-gauge 9:66");
        assertThat(findings.getFirst().location().excerpt()).endsWith("\n" + " ".repeat(54) + "^^");
    }

    @Test
    void lintsABareExpression() {
        SourceText text = new SourceText("spec.promql", """
                # Agent success rates
                rate(agent_success_total[1h]) / rate(agent_total[1h]) by (github_app) * 100
                """);
        assertThat(Linter.lintExpression(text)).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("spec.promql:2:55");
            assertThat(finding.rule()).isEqualTo("promql/syntax");
        });
        assertThat(Linter.lintExpression(new SourceText("a", "rate(x{a='$job'}[$__rate_interval])")))
                .isEmpty();
    }

    /** The specification's dashboard as it stands: its queries, panel by panel. */
    @Test
    void tellsAllThatIsWrongWithADashboardInTheOrderOfTheFile() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/dev/wfmon/lint/specification.json"));
        String report = lint("specification.json", text).stream()
                .map(finding -> "%s %s %s: %s: %s%n%s%n"
                        .formatted(
                                position(finding),
                                finding.severity(),
                                finding.rule(),
                                finding.location().where(),
                                finding.message(),
                                finding.location().excerpt().indent(2).stripTrailing()))
                .collect(Collectors.joining());
        Golden.check("lint/specification.txt", report);
    }

    @Test
    void severitiesRise() {
        assertThat(Severity.ERROR.isAtLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.WARNING.isAtLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.INFO.isAtLeast(Severity.WARNING)).isFalse();
        assertThat(Severity.WARNING).hasToString("warning");
    }

    private List<Finding> lint(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        Reading reading = new ResourceFiles(folder, InputStream.nullInputStream()).read(List.of(name));
        assertThat(reading.problems()).isEmpty();
        return Linter.lint(reading.resources());
    }

    /** {@code line:column}. */
    private static String position(Finding finding) {
        return finding.location().source().position(finding.location().start()).toString();
    }

    private static String placeOf(Finding finding, String text) {
        return finding.location()
                .source()
                .position(finding.location().source().text().indexOf(text))
                .toString();
    }
}
