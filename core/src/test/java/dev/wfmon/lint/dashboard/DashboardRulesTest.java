package dev.wfmon.lint.dashboard;

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

/** What the rules say of single dashboards, besides the examples of their pages. */
class DashboardRulesTest {

    @ParameterizedTest(name = "{0} under {1}, a {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "sum by (shop) (x)                              | {{shop}}     | timeseries | nothing",
                "sum by (shop) (x)                              | {{ region }} | timeseries | warning",
                "sum by (shop) (x)                              | {{region}}   | stat       | info",
                "sum by ($group) (x)                            | {{region}}   | timeseries | nothing",
                "label_replace(sum(x), 'region', 'eu', '', '')  | {{region}}   | timeseries | nothing",
                "count_values('version', build)                 | {{version}}  | timeseries | nothing",
                "rate(x_total[5m])                              | {{__name__}} | timeseries | warning",
                "x                                              | {{anything}} | timeseries | nothing",
            })
    void legend(String expression, String legend, String type, String severity) {
        List<String> found = findings(dashboard(
                        "",
                        "{type: %s, title: A, targets: [{refId: A, expr: \"%s\", legendFormat: \"%s\"}]}"
                                .formatted(type, expression, legend)))
                .stream()
                .filter(finding -> finding.rule().equals("dashboard/legend-label"))
                .map(finding -> finding.severity().toString())
                .toList();
        assertThat(found).isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = {"nothing", "-"},
            value = {
                "{type: custom, query: 'a,b'}  | -                                | dashboard/unused-variable",
                "{type: custom, query: 'a,b'}  | title: 'of ${v}'                 | nothing",
                "{type: custom, query: 'a,b'}  | repeat: v                        | nothing",
                "{type: custom, query: 'a,b'}  | links: [{url: '/d/a?var-v=1'}]   | nothing",
                "{type: custom, query: 'a,b'}  | links: [{url: '/d/a?$v'}]        | nothing",
                "{type: custom, query: 'a,b'}  | links: [{includeVars: true}]     | nothing",
                "{type: custom, query: 'a,b'}  | libraryPanel: {uid: x, name: X}  | nothing",
                "{type: adhoc}                 | -                                | nothing",
            })
    void unusedVariable(String variable, String inPanel, String rule) {
        String panel = "{type: stat, title: A, targets: [{refId: A, expr: x}]}";
        String changed = inPanel == null
                ? panel
                : inPanel.startsWith("title")
                        ? panel.replace("title: A", inPanel)
                        : panel.replace("{type: stat", "{type: stat, " + inPanel);
        assertThat(rules(dashboard(variable.replace("{", "{name: v, "), changed)))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "{type: prometheus, uid: abc}             | dashboard/hard-coded-data-source",
                "{type: prometheus, uid: '${v}'}          | nothing",
                "{type: loki, uid: abc}                   | nothing",
                "{type: datasource, uid: '-- Mixed --'}   | nothing",
                "$v                                       | nothing",
            })
    void hardCodedDataSource(String source, String rule) {
        assertThat(rules(dashboard(
                        "{name: v, type: datasource, query: prometheus}",
                        "{type: stat, title: '$v', datasource: %s, targets: [{refId: A, expr: x}]}".formatted(source))))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "{refId: A, expr: x}, {refId: B, expr: y}  | {id: organize, options: {renameByName: {'Value #B': b}}}  | nothing",
                "{refId: A, expr: x}, {refId: B, expr: y}  | {id: organize, options: {renameByName: {'Value #C': b}}}  | info",
                "{refId: A, expr: x}, {refId: B, expr: y}  | {id: sortBy, options: {sort: [{field: 'Value #C'}]}}      | warning",
                "{expr: x}, {expr: y}                      | {id: sortBy, options: {sort: [{field: 'Value #B'}]}}      | info",
                "{refId: A, expr: x}                       | {id: sortBy, options: {sort: [{field: 'Value'}]}}         | nothing",
            })
    void unknownField(String targets, String transformation, String severity) {
        String panel =
                "{type: stat, title: A, targets: [%s], transformations: [%s]}".formatted(targets, transformation);
        assertThat(findings(dashboard("", panel)))
                .extracting(finding -> finding.severity().toString())
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "{type: graph, title: A, targets: [{refId: A, expr: x, instant: true}]}                          | dashboard/instant-in-graph",
                "{type: graph, title: A, xaxis: {mode: series}, targets: [{refId: A, expr: x, instant: true}]}   | nothing",
                "{type: timeseries, title: A, targets: [{refId: A, expr: x, instant: true, range: true}]}        | nothing",
                "{type: table, title: A, targets: [{refId: A, expr: x, format: table}]}                          | dashboard/range-in-table",
                "{type: table, title: A, styles: [], targets: [{refId: A, expr: x, format: table}]}              | nothing",
                "{type: table, title: A, transformations: [{id: reduce}], targets: [{refId: A, expr: x, format: table}]} | nothing",
                "{type: row, title: A, collapsed: true, panels: [{type: stat, targets: [{refId: A, expr: x}]}]}  | nothing",
                "{type: row, title: A, panels: [{type: stat, targets: [{refId: A, expr: x}]}]}                   | dashboard/lost-in-row",
                "{type: text, options: {content: words}}                                                         | nothing",
                "{type: stat, targets: [{refId: A, expr: x}]}                                                    | nothing",
            })
    void panels(String panel, String rule) {
        assertThat(rules(dashboard("", panel))).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void thresholdsNobodySeesMayDiffer() {
        String alert = """
                groups:
                  - name: orders
                    rules:
                      - alert: Many
                        expr: sum(x) > 5
                        for: 5m
                        labels: {severity: warning}
                        annotations: {summary: Many., description: Very many.}
                ---
                """;
        String thresholds = "fieldConfig: {defaults: {thresholds: {mode: absolute, steps: [{value: 8, color: red}]}}}";
        String panel = "{type: TYPE, title: A, targets: [{refId: A, expr: sum(x)}], " + thresholds + "}";
        assertThat(rules(alert + dashboard("", panel.replace("TYPE", "timeseries"))))
                .isEmpty();
        assertThat(rules(alert + dashboard("", panel.replace("TYPE", "gauge"))))
                .containsExactly("dashboard/other-threshold");
    }

    private static String dashboard(String variables, String panels) {
        return """
                uid: orders
                title: Orders
                templating: {list: [%s]}
                panels: [%s]
                """.formatted(variables, panels);
    }

    private static List<String> rules(String text) {
        return findings(text).stream().map(Finding::rule).toList();
    }

    private static List<Finding> findings(String text) {
        var stdin = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        Reading reading = new ResourceFiles(Path.of(""), stdin).read(List.of("-"));
        assertThat(reading.problems()).isEmpty();
        return Linter.lint(reading.resources());
    }
}
