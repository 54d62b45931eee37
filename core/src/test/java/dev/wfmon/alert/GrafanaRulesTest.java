package dev.wfmon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.grafana.alerting.AlertRule;
import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrafanaRulesTest {

    private static final Path CORPUS = Path.of("../../shared/corpora/rules");
    private static final GrafanaRules RULES = new GrafanaRules("folder", "prometheus");

    @Test
    void aRuleFiresForEachSeriesAsForPrometheus() {
        Rule.Alerting alert = Rule.alert("HostDown", "up == 0")
                .pending(Duration.ofMinutes(5))
                .keepFiring(Duration.ofMinutes(2))
                .label("severity", "critical")
                .annotation("summary", "{{ $labels.instance }} is {{ $value }}");
        RuleGroup group = RuleGroup.of("hosts", List.of(alert))
                .interval(Duration.ofSeconds(15))
                .label("team", "infra");
        JsonObject json = RULES.of(group).orElseThrow().toApi();
        assertThat(json).isEqualTo(json("""
                {"title": "hosts", "interval": 20, "folderUid": "folder", "rules": [{
                  "title": "HostDown", "uid": "host-down-ff7fd77b", "condition": "B",
                  "noDataState": "OK", "execErrState": "Error", "for": "5m", "keep_firing_for": "2m",
                  "missingSeriesEvalsToResolve": 1,
                  "labels": {"team": "infra", "severity": "critical"},
                  "annotations": {"summary": "{{ $labels.instance }} is {{ $values.A.Value }}"},
                  "data": [
                    {"refId": "A", "datasourceUid": "prometheus", "relativeTimeRange": {"from": 60, "to": 0},
                     "model": {"expr": "up == 0", "instant": true, "range": false}},
                    {"refId": "B", "datasourceUid": "__expr__",
                     "model": {"type": "math", "expression": "is_number($A) || is_nan($A) || is_inf($A)"}}]}]}
                """));
        assertThat(RULES.of(group).orElseThrow().problems()).isEmpty();
    }

    @Test
    void alertsOfOneNameAreToldApart() {
        Rule warning = Rule.alert("Full", "a > 1").label("severity", "warning");
        Rule critical = Rule.alert("Full", "a > 2").label("severity", "critical");
        RuleGroup group = RuleGroup.of("g", List.of(warning, critical, critical, Rule.alert("Other", "b")));
        assertThat(RULES.of(group).orElseThrow().rules())
                .extracting(rule -> rule.title().orElse(""))
                .containsExactly("Full (warning)", "Full (critical)", "Full (critical) #2", "Other");
        assertThat(RULES.of(group).orElseThrow().rules())
                .extracting(rule -> rule.uid().orElse(""))
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.matches("[a-z0-9-]{1,40}"));
    }

    @Test
    void whatIsRecordedStaysWithTheEngine() {
        RuleGroup group = RuleGroup.of("g", List.of(Rule.recording("a:b", "sum(b)"), Rule.alert("A", "a:b > 1")));
        assertThat(RULES.of(group).orElseThrow().rules()).hasSize(1);
        assertThat(GrafanaRules.recording(group).orElseThrow().rules())
                .containsExactly(Rule.recording("a:b", "sum(b)"));
        assertThat(RULES.of(RuleGroup.of("g", List.of(Rule.recording("a", "b")))))
                .isEmpty();
        assertThat(GrafanaRules.recording(RuleGroup.of("g", List.of(Rule.alert("A", "b")))))
                .isEmpty();
    }

    @Test
    void aRuleKnowsItsPanel() {
        GrafanaRules rules = new GrafanaRules("f", "p", name -> Optional.of(new GrafanaRules.Panel("dashboard", 7)));
        AlertRule rule = (AlertRule) rules.of(RuleGroup.of("g", List.of(Rule.alert("A", "b"))))
                .orElseThrow()
                .rules()
                .getFirst();
        assertThat(rule.annotation("__dashboardUid__")).hasValue("dashboard");
        assertThat(rule.annotation("__panelId__")).hasValue("7");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {{ $value }} => {{ $values.A.Value }}
            {{$value|humanizePercentage}} => {{$values.A.Value|humanizePercentage}}
            {{ printf "%.2f of $value" $value }} => {{ printf "%.2f of $value" $values.A.Value }}
            {{ .Value | humanize }} => {{ $values.A.Value | humanize }}
            {{ with query "x" }}{{ . | first | value }} {{ .Value }}{{ end }} => {{ with query "x" }}{{ . | first | value }} {{ .Value }}{{ end }}
            $value is {{ $labels.a }} => $value is {{ $labels.a }}
            {{ $values }} {{ $labels.Value }} => {{ $values }} {{ $labels.Value }}
            """)
    void templatesTakeTheValueOfTheQuery(String prometheus, String grafana) {
        assertThat(GrafanaTemplate.of(prometheus, "A")).isEqualTo(grafana);
    }

    /** Published rule files; whatever their engine takes becomes rules that Grafana takes. */
    @Test
    void everyPublishedRuleFileIsConverted() throws IOException {
        assumeTrue(Files.exists(CORPUS), () -> "no corpus at " + CORPUS.toAbsolutePath());
        int rules = 0;
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (JsonDocument document : Documents.read(
                                new SourceText(file.toString(), Files.readString(file, StandardCharsets.UTF_8)))
                        .documents()) {
                    for (RuleGroup group : RuleFile.read(document, RuleEngine.PROMETHEUS)
                            .file()
                            .groups()) {
                        rules += checked(file, group);
                    }
                }
            }
        }
        assertThat(rules).isGreaterThan(1000);
    }

    private static int checked(Path file, RuleGroup group) {
        if (group.name().isBlank()) {
            return 0; // its own problem tells
        }
        var converted = RULES.of(group);
        converted.ifPresent(rules ->
                assertThat(rules.problems()).as(file + " " + group.name()).isEmpty());
        return converted.map(rules -> rules.rules().size()).orElse(0);
    }

    private static JsonObject json(String text) {
        return Documents.read(new SourceText("expected.json", text))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }
}
