package dev.wfmon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.ReadProblem;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlReader;
import dev.wfmon.json.YamlWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {

    private static final RuleFile HOSTS = new RuleFile(List.of(RuleGroup.of(
                    "hosts",
                    List.of(
                            Rule.alert("Down", "up == 0")
                                    .pending(Duration.ofMinutes(5))
                                    .keepFiring(Duration.ofSeconds(90))
                                    .label("severity", "critical")
                                    .annotation("summary", "{{ $labels.instance }} is down"),
                            Rule.recording("job:up:sum", "sum by (job) (up)").label("team", "sre")))
            .interval(Duration.ofMinutes(1))
            .queryOffset(Duration.ofSeconds(10))
            .limit(20)
            .label("env", "prod")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {groups: [{rules: []}]}                                    | 1:11 this group has no name; give it one (name: …)
            {groups: [{name: a}, {name: a}]}                           | 1:22 a group named "a" stands on line 1 already; groups of one file need different names
            {groups: [{name: a, intervall: 1m}]}                       | 1:21 a group has no field "intervall"; did you mean interval?
            {groups: [{name: a, interval: 5 minutes}]}                 | 1:31 "5 minutes" is no duration; write it as 30s, 5m, 1h30m or 1d
            {groups: [{name: a, limit: few}]}                          | 1:28 a number is expected here, not a string
            {groups: [{name: a, rules: {alert: A}}]}                   | 1:28 a list is expected here, not an object
            {groups: [{name: a, rules: [{alert: A, expr: a, record: b}]}]} | 1:29 a rule has either alert or record, not both
            {groups: [{name: a, rules: [{expr: a}]}]}                  | 1:29 this rule has no name; say alert: … or record: …
            {groups: [{name: a, rules: [{alert: A}]}]}                 | 1:29 this rule has no expression; say expr: …
            {groups: [{name: a, rules: [{alert: A, expr: 'sum(a'}]}]}  | 1:52 unclosed left parenthesis
            {groups: [{name: a, rules: [{record: b, expr: a, for: 5m}]}]} | 1:55 a recording rule cannot have for
            {groups: [{name: a, rules: [{record: 'b{c="d"}', expr: a}]}]} | 1:38 "b{c="d"}" has braces; labels go to labels: …, an expression to expr: …
            {groups: [{name: a, rules: [{record: b, expr: a, labels: {__name__: c}}]}]} | 1:58 a rule cannot set the label __name__; that is what record is for
            {groups: [{name: a, rules: [{alert: A, expr: a, annotations: {s: "{{ $valu }}"}}]}]} | 1:70 in the template of s: the variable $valu is not known here
            {groups: [{name: a, rules: [{alert: A, expr: a, labels: {s: "{{ if 1 }}"}}]}]} | 1:65 in the template of s: if has no {{ end }}
            """)
    void saysWhatIsWrongAndWhere(String text, String problem) {
        assertThat(problems(text, RuleEngine.PROMETHEUS)).containsExactly(problem);
    }

    @Test
    void engineTellsWhatIsAllowed() {
        String names = "{groups: [{name: a, labels: {team: x}, rules: [{record: r, expr: a, labels: {a-b: x}}]}]}";
        assertThat(problems(names, RuleEngine.PROMETHEUS)).isEmpty();
        assertThat(problems(names, RuleEngine.PROMETHEUS_2))
                .containsExactly(
                        "1:21 a group has no field \"labels\"",
                        "1:78 \"a-b\" is no name; it has letters, digits and _ only, and no digit first");
        String vmalert = "{groups: [{name: a, concurrency: 2, rules: [{record: r, expr: 'a[1i]', debug: true}]}]}";
        assertThat(problems(vmalert, RuleEngine.VMALERT)).isEmpty();
        assertThat(problems(vmalert, RuleEngine.PROMETHEUS)).hasSize(3);
    }

    @Test
    void readsWhatItWrites() {
        for (Json form :
                List.of(HOSTS.toJson(), HOSTS.toPrometheusRule("hosts", "monitoring"), HOSTS.toVmRule("hosts", ""))) {
            JsonDocument document = document(YamlWriter.write(form));
            assertThat(RuleFile.read(document, RuleEngine.PROMETHEUS).file()).isEqualTo(HOSTS);
        }
        assertThat(RuleFile.read(document(HOSTS.toYaml()), RuleEngine.PROMETHEUS)
                        .problems())
                .isEmpty();
    }

    @Test
    void keepsWhatOnlySomeEnginesKnow() {
        RuleFile file = RuleFile.read(
                        document("{groups: [{name: a, tenant: '1', rules: [{alert: A, expr: a, debug: true}]}]}"),
                        RuleEngine.VMALERT)
                .file();
        assertThat(file.toJson())
                .hasToString("{\"groups\":[{\"name\":\"a\",\"tenant\":\"1\","
                        + "\"rules\":[{\"alert\":\"A\",\"expr\":\"a\",\"debug\":true}]}]}");
    }

    @Test
    void followsMergeKeys() {
        RuleFile.Reading reading = RuleFile.read(document("""
                        groups:
                        - name: a
                          rules:
                          - &base {alert: A, expr: a, for: 5m}
                          - {<<: *base, expr: b}
                        """), RuleEngine.PROMETHEUS);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.file().groups().getFirst().rules().get(1))
                .isEqualTo(Rule.alert("A", "b").pending(Duration.ofMinutes(5)));
    }

    private static List<String> problems(String text, RuleEngine engine) {
        return RuleFile.read(document(text), engine).problems().stream()
                .map(RuleFileTest::line)
                .toList();
    }

    private static String line(ReadProblem problem) {
        return problem.source().position(problem.offset()) + " " + problem.message();
    }

    private static JsonDocument document(String text) {
        return YamlReader.read(new SourceText("rules.yaml", text)).documents().getFirst();
    }
}
