package dev.wfmon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.Samples;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.YamlWriter;
import dev.wfmon.json.diff.Change;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleGroupTest {

    private static final Rule DOWN = Rule.alert("Down", "up == 0")
            .pending(Duration.ofMinutes(5))
            .label("severity", "page")
            .annotation("summary", "S");

    @Test
    void writesTheGroupAsARuleFileHasIt() {
        Rule recording = Rule.recording("job:up:sum", "sum by (job) (up)");
        assertThat(YamlWriter.write(RuleGroup.of("hosts", List.of(DOWN, recording))
                        .interval(Duration.ofMinutes(1))
                        .toJson()))
                .isEqualTo("""
                        name: hosts
                        interval: 1m
                        rules:
                        - alert: Down
                          expr: up == 0
                          for: 5m
                          labels:
                            severity: page
                          annotations:
                            summary: S
                        - record: job:up:sum
                          expr: sum by (job) (up)
                        """);
    }

    @Test
    void leavesOutWhatIsNotSet() {
        Rule bare = Rule.alert("Down", "up == 0");
        assertThat(RuleGroup.of("hosts", List.of(bare)).toJson())
                .hasToString("{\"name\":\"hosts\",\"rules\":[{\"alert\":\"Down\",\"expr\":\"up == 0\"}]}");
    }

    @Test
    void keepsTheOrderOfLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("z", "1");
        labels.put("a", "2");
        assertThat(new Rule.Recording("r", "up", labels, JsonObject.empty())
                        .toJson()
                        .object("labels")
                        .orElseThrow())
                .hasToString("{\"z\":\"1\",\"a\":\"2\"}");
    }

    @Test
    void isNotChangedByWhatItWasMadeFrom() {
        Map<String, String> labels = new LinkedHashMap<>();
        Rule.Recording rule = new Rule.Recording("r", "up", labels, JsonObject.empty());
        labels.put("late", "1");
        assertThat(rule.labels()).isEmpty();
    }

    @Test
    void namesChangedRules() {
        JsonObject before = Samples.yaml("""
                name: g
                rules:
                - {alert: A, expr: a, for: 5m, labels: {severity: page}}
                - {record: r, expr: b}
                - {alert: Gone, expr: c}
                """);
        JsonObject after = Samples.yaml("""
                name: g
                interval: 1m
                rules:
                - {record: r, expr: b, labels: {}}
                - {alert: A, expr: a, for: 10m, labels: {severity: warning}}
                """);
        assertThat(lines(before, after))
                .containsExactly(
                        "interval: 1m added",
                        "rule \"A\": for 5m → 10m",
                        "rule \"A\": labels.severity page → warning",
                        "rule \"Gone\" removed",
                        "order of rules \"A\", \"r\" → \"r\", \"A\"");
    }

    @Test
    void tellsAlertsOfOneNameApartByTheirPlace() {
        JsonObject before = Samples.yaml("{rules: [{alert: A, expr: a > 1}, {alert: A, expr: a > 2}]}");
        JsonObject after = Samples.yaml("{rules: [{alert: A, expr: a > 1}, {alert: A, expr: a > 3}]}");
        assertThat(lines(before, after)).containsExactly("rule \"A\": expr a > 2 → a > 3");
    }

    private static List<String> lines(JsonObject before, JsonObject after) {
        return RuleGroup.changes(before, after).stream().map(Change::toString).toList();
    }
}
