package dev.wfmon.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.catalogue.Catalogue;
import dev.wfmon.catalogue.CatalogueReader;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.TextEdit;
import dev.wfmon.promql.Call;
import dev.wfmon.promql.VectorSelector;
import dev.wfmon.resource.Reading;
import dev.wfmon.resource.ResourceFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules see of resources. */
class WorldTest {

    @Test
    void knowsTheTypesOfRecordedSeriesThroughEachOther() {
        World world =
                new World(subjects("""
                groups:
                - name: g
                  rules:
                  - {record: job:requests:sum, expr: sum by (job) (requests_total)}
                  - {record: job:requests:rate5m, expr: 'sum by (job) (rate(requests_total[5m]))'}
                  - {record: requests:sum, expr: 2 * sum(job:requests:sum)}
                  - {record: requests:scaled, expr: sum(job:requests:sum) * 2}
                  - {record: a, expr: b}
                  - {record: b, expr: a}
                  - {record: twice, expr: requests_total}
                  - {record: twice, expr: 'rate(requests_total[5m])'}
                """), catalogue("# TYPE requests_total counter\nrequests_total{job=\"a\"} 1\n"));
        Metrics metrics = world.metrics();
        assertThat(metrics.type("requests_total")).hasValue(SeriesType.COUNTER);
        assertThat(metrics.type("job:requests:sum")).hasValue(SeriesType.COUNTER);
        assertThat(metrics.type("requests:scaled")).hasValue(SeriesType.COUNTER);
        assertThat(metrics.type("job:requests:rate5m")).hasValue(SeriesType.GAUGE);
        assertThat(List.of("a", "b", "twice", "other_total"))
                .allSatisfy(series -> assertThat(metrics.type(series)).isEmpty());
        assertThat(metrics.likelyType("other_total")).hasValue(SeriesType.COUNTER);
        assertThat(metrics.isRecorded("a")).isTrue();
        assertThat(metrics.isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "seconds_bucket, BUCKET",
        "seconds_sum, SUM",
        "seconds_count, COUNT",
        "seconds, HISTOGRAM",
        "wait, QUANTILE",
        "wait_sum, SUM"
    })
    void knowsTheSeriesOfHistogramsAndSummaries(String series, SeriesType type) {
        Catalogue catalogue = catalogue("# TYPE seconds histogram\n# TYPE wait summary\n");
        assertThat(new World(List.of(), catalogue).metrics().type(series)).isEqualTo(Optional.of(type));
    }

    @Test
    void readsRulesOfGrafana() {
        Subject subject = subjects("""
                apiVersion: 1
                groups:
                - name: g
                  folder: F
                  interval: 1m
                  rules:
                  - uid: u
                    title: Down
                    condition: B
                    for: 5m
                    data:
                    - {refId: A, datasourceUid: p, model: {expr: up == 0, datasource: {type: prometheus}}}
                    - {refId: L, datasourceUid: l, model: {expr: '{a="b"}', datasource: {type: loki}}}
                    - {refId: B, datasourceUid: __expr__, model: {type: threshold, expression: A}}
                    labels: {severity: page}
                    annotations: {summary: S}
                """).getFirst();
        assertThat(subject).isInstanceOfSatisfying(GroupSubject.class, group -> {
            RuleEntry rule = group.rules().getFirst();
            assertThat(rule).hasToString("alert Down");
            assertThat(rule.query()).map(Query::text).hasValue("up == 0");
            assertThat(rule.labels()).containsEntry("severity", "page");
            assertThat(rule.annotations()).containsEntry("summary", "S");
            assertThat(rule.pending()).hasMinutes(5);
            assertThat(rule.at("labels", "severity").place()).isEqualTo("<stdin>:15:24");
            assertThat(rule.query().orElseThrow().location().place()).isEqualTo("<stdin>:12:50");
        });
    }

    @Test
    void readsTheQueriesOfVariablesAnnotationsAndLibraryPanels() {
        List<Subject> subjects = subjects("""
                uid: u
                title: T
                templating:
                  list:
                  - {name: ds, type: datasource, query: prometheus}
                  - {name: a, type: query, datasource: $ds, query: 'label_values(up{x="1"}, job)'}
                  - {name: b, type: query, datasource: $ds, query: query_result(sum by (x) (up))}
                  - {name: c, type: query, datasource: $ds, query: label_values(job)}
                  - {name: d, type: query, datasource: {type: loki}, query: 'label_values(up, job)'}
                annotations:
                  list:
                  - {name: n, enable: true, datasource: $ds, expr: 'changes(x[5m])'}
                panels:
                - {title: P, library: {}, targets: [{refId: A, expr: up}]}
                ---
                {apiVersion: grizzly.grafana.com/v1alpha1, kind: LibraryElement, metadata: {name: l},
                 spec: {name: L, kind: 1, model: {type: stat, title: Q, targets: [{refId: A, expr: up}]}}}
                """);
        assertThat(subjects.getFirst().lookups()).hasToString("[variable a: up{x=\"1\"}, variable b: sum by (x) (up)]");
        assertThat(subjects.getFirst().lookups().get(1).location().place()).isEqualTo("<stdin>:7:65");
        assertThat(subjects.getFirst().queries())
                .hasToString("[panel \"P\", query A: up, annotation \"n\": changes(x[5m])]");
        assertThat(subjects.getLast().queries()).hasToString("[panel \"Q\", query A: up]");
    }

    @Test
    void walksUpTheTreeAndTakesMetricsql() {
        Query query = Query.of(new SourceText("q", "sum(rate(x[5m])) default 0"));
        VectorSelector selector = query.nodes(VectorSelector.class).findFirst().orElseThrow();
        assertThat(query.isMetricsqlOnly()).isTrue();
        assertThat(query.around(selector)).hasSize(4);
        assertThat(query.around(selector, Call.class))
                .map(call -> call.function().name())
                .hasValue("rate");
        assertThat(Query.of(new SourceText("q", "sum(")).nodes()).isEmpty();
    }

    /** How a part of an expression is changed in each way of writing it. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "{\"expr\": \"x{a=\\\"b\\\"}\"} => {\"expr\": \"x{a=\\\"é\\\"}\"}",
                "expr: x{a=\"b\"} # c => expr: x{a=\"é\"} # c",
                "expr: 'x{a=\"b\"}' => expr: 'x{a=\"é\"}'",
                "expr: |NL      x{a=\"b\"}NL  # c => expr: |NL      x{a=\"é\"}NL  # c",
                "expr: >-NL      x{NL      a=\"b\"}NL => expr: >-NL      x{NL      a=\"é\"}NL"
            },
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`')
    void editsInTheQuotingOfTheFile(String before, String after) {
        boolean isJson = before.startsWith("{");
        String rule = before.replace("NL", "\n");
        String file = isJson
                ? "{\"groups\": [{\"name\": \"g\", \"rules\": [" + rule + "]}]}"
                : "groups:\n- name: g\n  rules:\n  - " + rule;
        Query query = subjects(file).getFirst().queries().getFirst();
        int at = query.text().indexOf("\"b\"");
        Fix fix =
                query.fix("t", true, List.of(new TextEdit(at, at + 3, "\"é\""))).orElseThrow();
        assertThat(TextEdit.apply(file, fix.edits())).isEqualTo(file.replace(rule, after.replace("NL", "\n")));
    }

    @Test
    void leavesWhatTheQuotingCannotHold() {
        Query query = subjects("groups:\n- name: g\n  rules:\n  - expr: x{a=\"b\"}\n")
                .getFirst()
                .queries()
                .getFirst();
        assertThat(query.fix("t", true, List.of(new TextEdit(0, 1, "y#")))).isPresent();
        assertThat(query.fix("t", true, List.of(new TextEdit(0, 1, "y # z")))).isEmpty();
        assertThat(query.fix("t", true, List.of(new TextEdit(0, 1, "y\n+ z")))).isEmpty();
    }

    private static Catalogue catalogue(String metrics) {
        return CatalogueReader.read(new SourceText("metrics", metrics)).catalogue();
    }

    private static List<Subject> subjects(String text) {
        var stdin = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        Reading reading = new ResourceFiles(Path.of(""), stdin).read(List.of("-"));
        assertThat(reading.problems()).isEmpty();
        return reading.resources().stream().map(Subject::of).toList();
    }
}
