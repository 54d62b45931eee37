package dev.wfmon.lint.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.lint.Linter;
import dev.wfmon.lint.rule.Finding;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.ResourceFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say of single alerts, besides the examples of their pages. */
class AlertRulesTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "nothing",
            value = {
                "vector(1)                                    | nothing",
                "up                                           | alert/condition",
                "up{job='api'}                                | nothing",
                "thing_info{ready!='True'}                    | nothing",
                "job:errors:high                              | nothing",
                "x == bool 1                                  | alert/condition",
                "sum(x)                                       | alert/condition",
                "x and y                                      | nothing",
                "x unless y                                   | nothing",
                "absent_over_time(up{job='api'}[10m])         | nothing",
                "count(up) == 0                               | alert/never",
                "a{x='1'} and a{x='2'}                        | alert/never",
                "rate(errors_total[5m]) >= 0                  | nothing",
                "count(up) > 0                                | alert/always",
                "up > 1                                       | alert/never",
                "up < 1                                       | nothing",
            })
    void condition(String expression, String rule) {
        assertThat(rules(alert(expression, "words"))).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            nullValues = "nothing",
            value = {
                "sum by (job) (x) > 1 # {{ $labels.job }}                  # nothing",
                "sum by (job) (x) > 1 # {{ $labels.instance }}             # $labels.instance is always empty: by (job) at 1:9 drops it",
                "sum by (job) (x) > 1 # {{ .Labels.instance | title }}     # $labels.instance is always empty: by (job) at 1:9 drops it",
                "sum by (job) (x) > 1 # {{ index $labels \"pod\" }}        # $labels.pod is always empty: by (job) at 1:9 drops it",
                "sum by (job) (x) > 1 # $labels.instance in plain words    # nothing",
                "sum by (job) (x) > 1 # {{ $labels.severity }}             # nothing",
                "x > 1                # {{ $labels.whatever }}             # nothing",
                "absent(up{job='a'})  # {{ $labels.job }}                  # nothing",
                "absent(up{job='a'})  # {{ $labels.instance }}             # $labels.instance is always empty: absent at 1:1 drops it",
                "100 * x > 80         # {{ $value | humanizePercentage }}  # shows a hundred times the percentage",
                "x / y > 0.8          # {{ $value | humanizePercentage }}  # nothing",
            })
    void words(String expression, String words, String message) {
        List<Finding> findings = findings(alert(expression, words));
        if (message == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).startsWith(message));
        }
    }

    @Test
    void aValueThatOnlyChoosesBetweenWordsMayStandInALabel() {
        String chosen = alert("x > 1", "words")
                .replace("severity: warning", "severity: '{{ if gt $value 9.0 }}a{{ else }}b{{ end }}'");
        assertThat(rules(chosen)).isEmpty();
    }

    private static String alert(String expression, String words) {
        return """
                groups:
                  - name: hosts
                    rules:
                      - alert: Some
                        expr: "%s"
                        for: 5m
                        labels:
                          severity: warning
                        annotations:
                          summary: '%s'
                """.formatted(expression, words);
    }

    private static List<String> rules(String file) {
        return findings(file).stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("alert/"))
                .toList();
    }

    private static List<Finding> findings(String file) {
        var stdin = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        Reading reading = new ResourceFiles(Path.of(""), stdin).read(List.of("-"));
        assertThat(reading.problems()).isEmpty();
        return Linter.lint(reading.resources());
    }
}
