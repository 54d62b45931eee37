package dev.wfmon.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.lint.rule.Finding;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each rule, what it finds and what it lets pass. */
class LintRulesTest {

    /** An expression in a panel, with what the rule says of it: the place within the expression, or nothing. */
    static Stream<Arguments> expressions() {
        return Stream.<Stream<Arguments>>of(
                        bad(
                                "promql/syntax",
                                "sum(rate(x[5m])",
                                "rate(x[1h]) by (job)",
                                "rate(x[$window]) by (job)",
                                "foo(x)",
                                "sum("),
                        good(
                                "promql/syntax",
                                "rate(x[$__rate_interval])",
                                "x{a=~'$job'}",
                                "x{a='[[job]]', b=~'${job:regex}'}",
                                "rate(x[$window])",
                                "sum by ($by) (${metric}_total{$filters})",
                                "$query",
                                "rate(x)",
                                "# a comment\nx",
                                "holt_winters(x[1h], 0.5, 0.5)",
                                " "),
                        bad("promql/victoria-metrics-only", "rate(x)", "x default 0", "holt_winters(x[1h], 0.5, 0.5)"),
                        good("promql/victoria-metrics-only", "rate(x[5m])", "rate(x[1h]) by (job)", "$query"),
                        bad(
                                "promql/constant-ratio",
                                "rate(a{status='Failed'}[1h]) / rate(a[1h])",
                                "a{x='1'} / a",
                                "(1 - (rate(a{x='1'}[1h])) / rate(a[1h])) * 100",
                                "avg_over_time(a{x='1'}[1h]) / avg_over_time(a[1h])"),
                        good(
                                "promql/constant-ratio",
                                "sum(rate(a{status='Failed'}[1h])) / sum(rate(a[1h]))",
                                "rate(a{status='Failed'}[1h]) / ignoring (status) rate(a[1h])",
                                "rate(a{status='Failed'}[1h]) / on (job) group_left () rate(a[1h])",
                                "rate(a[1h]) / rate(b[1h])",
                                "rate(a[1h]) / rate(a[24h])",
                                "a / a offset 1d",
                                "a / (a @ 0)",
                                "scalar(a{x='1'}) / scalar(a{x='2'})",
                                "absent(a{x='1'}) / absent(a)",
                                "label_replace(a{x='1'}, 'x', '', '', '') / label_replace(a, 'x', '', '', '')",
                                "a{x='1'} * a",
                                "a / scalar(a)",
                                "(a + b) / (a + b)"),
                        bad(
                                "promql/rate-on-gauge",
                                "rate(workflow_status_gauge[1h])",
                                "sum(increase(x_gauge{a='b'}[1h]))",
                                "irate(x_gauge[5m])",
                                "resets(x_gauge[1h])"),
                        good(
                                "promql/rate-on-gauge",
                                "rate(x_total[1h])",
                                "x_gauge",
                                "delta(x_gauge[1h])",
                                "deriv(x_gauge[1h])",
                                "avg_over_time(x_gauge[1h])",
                                "changes(x_gauge[1h])",
                                "rate(x_gauge_total[1h])",
                                "rate(x_total[1h]) / x_gauge"),
                        bad(
                                "dashboard/undefined-variable",
                                "x{a='$nope'}",
                                "x{a='${nope}'}",
                                "x{a=~'${nope:regex}'}",
                                "x{a='[[nope]]'}",
                                "rate(x[$nope])"),
                        good(
                                "dashboard/undefined-variable",
                                "x{a='$job', b='${job:pipe}', c='[[job]]'}",
                                "rate(x[$__rate_interval]) + $__range_s + $__from",
                                "x{a='${__org.id}', b='${__user.login}'}",
                                "x{a=~'b$', c='cost: 5$'}",
                                "label_replace(x, 'a', '$1', 'b', '(.*)')",
                                "label_replace(x, 'a', '$name ${name}', 'b', '(?P<name>.*)')"))
                .flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("expressions")
    void judgesExpressions(String rule, String expression, boolean isBad) {
        assertThat(rules(panel("expr: " + quoted(expression))).contains(rule))
                .as(rule + " on " + expression)
                .isEqualTo(isBad);
    }

    static Stream<Arguments> resources() {
        String panels = "{uid: u, title: T, panels: [%s]}";
        String alert = "groups: [{name: g, rules: [{alert: A, expr: up == 0%s}]}]";
        String full = "annotations: {summary: S, description: D}";
        return Stream.of(
                // Each with the number of findings
                arguments("dashboard/no-uid", "{title: T, panels: []}", 1),
                arguments("dashboard/no-uid", "{uid: '', title: T, panels: []}", 1),
                arguments("dashboard/no-uid", panels.formatted(""), 0),
                arguments("dashboard/no-uid", "groups: [{name: g, rules: []}]", 0),
                arguments("dashboard/duplicate-panel-id", panels.formatted("{id: 1}, {id: 2}, {id: 1}, {id: 1}"), 2),
                arguments(
                        "dashboard/duplicate-panel-id",
                        panels.formatted("{id: 1}, {id: 2, type: row, panels: [{id: 1}]}"),
                        1),
                arguments("dashboard/duplicate-panel-id", panels.formatted("{}, {}, {id: null}, {id: 1}"), 0),
                arguments(
                        "dashboard/panel-overlap",
                        panels.formatted("{gridPos: {x: 0, y: 0, w: 12, h: 8}}, {gridPos: {x: 11, y: 7, w: 12, h: 8}}"),
                        1),
                arguments(
                        "dashboard/panel-overlap",
                        panels.formatted("{gridPos: {x: 0, y: 0, w: 12, h: 8}}, {gridPos: {x: 12, y: 0, w: 12, h: 8}},"
                                + " {gridPos: {x: 0, y: 8, w: 24, h: 1}}, {gridPos: {x: 0}}, {}"),
                        0),
                arguments("dashboard/panel-overlap", panels.formatted("{gridPos: {x: 12, y: 0, w: 13, h: 1}}"), 1),
                arguments("dashboard/panel-overlap", panels.formatted("{gridPos: {x: -1, y: 0, w: 5, h: 1}}"), 1),
                arguments(
                        "dashboard/panel-overlap",
                        panels.formatted("{gridPos: {x: 0, y: 0, w: 24, h: 1}, type: row, collapsed: true, panels:"
                                + " [{gridPos: {x: 0, y: 1, w: 12, h: 8}}]}, {gridPos: {x: 0, y: 1, w: 24, h: 1}}"),
                        0),
                arguments("dashboard/per-minute-legend", legend("rate(x_total[5m])", "Fixed/min"), 1),
                arguments("dashboard/per-minute-legend", legend("sum(irate(x_total[5m]))", "Fixed per Minute"), 1),
                arguments("dashboard/per-minute-legend", legend("rate(x_total[5m]) * 60", "Fixed/min"), 0),
                arguments("dashboard/per-minute-legend", legend("rate(x_total[5m])", "Fixed/s"), 0),
                arguments("dashboard/per-minute-legend", legend("rate(x_total[5m])", "avg/min/max"), 0),
                arguments("dashboard/per-minute-legend", legend("rate(x_total[5m])", "x/minor"), 0),
                arguments("dashboard/per-minute-legend", legend("increase(x_total[1m])", "Fixed/min"), 0),
                arguments("alert/description", alert.formatted(""), 1),
                arguments("alert/description", alert.formatted(", labels: {severity: page}"), 1),
                arguments("alert/description", alert.formatted(", " + full), 1),
                arguments("alert/description", alert.formatted(", labels: {severity: page}, " + full), 0),
                arguments(
                        "alert/description", alert.formatted(", labels: {level: page}, annotations: {message: M}"), 0),
                arguments(
                        "alert/description",
                        alert.formatted(", labels: {severity: page}, annotations: {runbook_url: R}"),
                        1),
                arguments(
                        "alert/description",
                        "groups: [{name: g, labels: {severity: page}, rules: [{alert: A, expr: up, " + full + "}]}]",
                        0),
                arguments("alert/description", "groups: [{name: g, rules: [{record: a, expr: up}]}]", 0),
                arguments("alert/description", "groups: [{name: g, rules: [{alert: A}, {alert: B}]}]", 2),
                arguments("dashboard/undefined-variable", imported("x{a='${VAR_A}'}"), 0),
                arguments("dashboard/undefined-variable", imported("x{a='${VAR_B}'}"), 1),
                // Where queries stand
                arguments("promql/syntax", "{uid: u, title: T, rows: [{panels: [{targets: [{expr: sum(}]}]}]}", 1),
                arguments("promql/syntax", panels.formatted("{type: row, panels: [{targets: [{expr: sum(}]}]}"), 1),
                arguments("promql/syntax", "groups: [{name: g, rules: [{record: a, expr: sum(}]}]", 1),
                arguments("promql/syntax", "groups: [{name: g, rules: [{record: a, expr: 'rate(x[$w])'}]}]", 0),
                arguments("promql/syntax", "groups: [{name: g, type: graphite, rules: [{record: a, expr: a.*.b}]}]", 0),
                arguments("promql/syntax", "groups: [{name: g, type: prometheus, rules: [{record: a, expr: )}]}]", 1),
                // Other languages
                arguments("promql/syntax", from("panel", "{type: loki, uid: l}"), 0),
                arguments("promql/syntax", from("target", "{type: loki, uid: l}"), 0),
                arguments("promql/syntax", from("target", "{type: prometheus, uid: p}"), 1),
                arguments("promql/syntax", from("panel", "null"), 1),
                arguments("promql/syntax", from("panel", "$ds"), 1),
                arguments("promql/syntax", from("panel", "'${ds}'", "datasource, name: ds, query: loki"), 0),
                arguments("promql/syntax", from("target", "{uid: $ds}", "datasource, name: ds, query: loki"), 0),
                arguments("promql/syntax", from("panel", "$ds", "datasource, name: ds, query: prometheus"), 1),
                arguments("promql/syntax", from("panel", "$ds", "textbox, name: ds, query: loki"), 1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("resources")
    void judgesResources(String rule, String yaml, int findings) {
        assertThat(rules(yaml).stream().filter(rule::equals))
                .as(rule + " on " + yaml)
                .hasSize(findings);
    }

    private static Stream<Arguments> bad(String rule, String... expressions) {
        return Stream.of(expressions).map(expression -> arguments(rule, expression, true));
    }

    private static Stream<Arguments> good(String rule, String... expressions) {
        return Stream.of(expressions).map(expression -> arguments(rule, expression, false));
    }

    private static String panel(String target) {
        return "{uid: u, title: T, templating: {list: [{name: job}, {name: window}, {name: query}]}, panels: [{id: 1,"
                + " title: P, targets: [{refId: A, " + target + "}]}]}";
    }

    private static String legend(String expression, String legend) {
        return panel("expr: " + quoted(expression) + ", legendFormat: " + legend);
    }

    private static String imported(String expression) {
        return "{uid: u, title: T, __inputs: [{name: VAR_A, type: constant}], panels: [{targets: [{expr: "
                + quoted(expression) + "}]}]}";
    }

    /** A panel whose query is no PromQL, from a data source of panel or target. */
    private static String from(String holder, String dataSource) {
        return from(holder, dataSource, "textbox, name: other");
    }

    private static String from(String holder, String dataSource, String variable) {
        String of = "datasource: " + dataSource + ", ";
        return "{uid: u, title: T, templating: {list: [{type: " + variable + "}]}, panels: [{"
                + (holder.equals("panel") ? of : "") + "targets: [{" + (holder.equals("target") ? of : "")
                + "expr: '{a=\"b\"} |= \"c\"'}]}]}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** The ids of the rules that find something, once for each finding. */
    private static List<String> rules(String yaml) {
        return Linter.lint(resources(yaml)).stream().map(Finding::rule).toList();
    }

    private static List<Resource> resources(String yaml) {
        var stdin = new ByteArrayInputStream(("# YAML\n" + yaml).getBytes(StandardCharsets.UTF_8));
        return new ResourceFiles(Path.of(""), stdin).read(List.of("-")).resources();
    }
}
