package dev.wfmon.grafana.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Change;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertingDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /rules/0/for                               | "2h"   | rule "Failures over $5": for 1h30m → 2h
            /rules/0/data/2/model/conditions/0/evaluator/params | [1] | rule "Failures over $5": query C: condition 1: evaluator.params [0.2] → [1]
            /rules/0/labels/price                      | "$6"   | rule "Failures over $5": labels.price $5 → $6
            /interval                                  | 120    | interval 60 → 120
            /rules/3/title                             | "S Q L" | rule "S Q L": title SQL → S Q L
            """)
    void tellsOfRulesWhatPeopleSee(String pointer, String value, String change) {
        var after = new RuleGroup(AlertingProblemsTest.changed(Sample.GROUP.json(), pointer, value));
        assertThat(texts(AlertingDiff.between(Sample.GROUP, after))).containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /rules/0/for                     | "90m"
            /rules/0/id                      | 17
            /rules/0/updated                 | "2026-11-22T00:00:00Z"
            /rules/0/provenance              | "api"
            /rules/0/folderUID               | "workflows"
            /rules/0/isPaused                | false
            /rules/0/record                  | null
            /rules/4/noDataState             | "NoData"
            /rules/0/data/0/queryType        | ""
            /rules/0/data/0/model/intervalMs | 1000
            /rules/0/data/0/model/refId      | "A"
            /rules/0/data/1/relativeTimeRange | {"from": 0, "to": 0}
            """)
    void isSilentAboutWhatTheServerSays(String pointer, String value) {
        var after = new RuleGroup(AlertingProblemsTest.changed(Sample.GROUP.json(), pointer, value));
        assertThat(AlertingDiff.between(Sample.GROUP, after)).isEmpty();
    }

    @Test
    void tellsOfSecretsWithoutShowingThem() {
        ContactPoint other = new ContactPoint(AlertingProblemsTest.changed(
                Sample.CONTACT_POINT.json(), "/receivers/0/settings/password", "\"geheim\""));
        assertThat(texts(AlertingDiff.between(Sample.CONTACT_POINT, other)))
                .containsExactly("integration hook: settings.password [secret] → [another secret]");
        ContactPoint redacted = ContactPoint.named("On call for $5");
        for (Integration integration : Sample.CONTACT_POINT.integrations()) {
            redacted = redacted.by(integration.redacted());
        }
        assertThat(AlertingDiff.between(redacted, Sample.CONTACT_POINT)).isEmpty();
        assertThat(texts(AlertingDiff.between(ContactPoint.named("On call for $5"), Sample.CONTACT_POINT)))
                .containsExactly("integration hook added", "integration slack added");
    }

    @Test
    void tellsOfPolicies() {
        NotificationPolicy policy = NotificationPolicy.to("Mail")
                .branch(NotificationPolicy.to("On call").when(Matcher.equal("a", "1"), Matcher.equal("b", "2")));
        NotificationPolicy sorted = NotificationPolicy.to("Mail")
                .branch(NotificationPolicy.to("On call").when(Matcher.equal("b", "2"), Matcher.equal("a", "1")));
        assertThat(AlertingDiff.between(policy, sorted)).isEmpty();
        NotificationPolicy after = NotificationPolicy.to("Mail")
                .repeatInterval(Duration.ofHours(1))
                .branch(NotificationPolicy.to("Pager").when(Matcher.equal("a", "1"), Matcher.equal("b", "2")));
        assertThat(texts(AlertingDiff.between(policy, after)))
                .containsExactly(
                        "repeat_interval: 1h added", "branch \"a=\\\"1\\\", b=\\\"2\\\"\": receiver On call → Pager");
    }

    @Test
    void knowsMonthsByNameAndNumber() {
        JsonObject names = AlertingProblemsTest.changed(
                Sample.MUTE_TIMING.json(), "/time_intervals/0/months", "[\"May\", \"december\"]");
        assertThat(AlertingDiff.between(Sample.MUTE_TIMING, new MuteTiming(names)))
                .isEmpty();
        JsonObject others =
                AlertingProblemsTest.changed(Sample.MUTE_TIMING.json(), "/time_intervals/0/months", "[\"june\"]");
        assertThat(AlertingDiff.between(Sample.MUTE_TIMING, new MuteTiming(others)))
                .hasSize(1);
    }

    @Test
    void knowsTheDefinitionThatGrafanaAdds() {
        NotificationTemplate wrapped = NotificationTemplate.named("t", "{{ define \"t\" }}\n  a\n  b\n{{ end }}");
        assertThat(AlertingDiff.between(NotificationTemplate.named("t", "a\nb\n"), wrapped))
                .isEmpty();
        assertThat(AlertingDiff.between(NotificationTemplate.named("t", "a"), wrapped))
                .hasSize(1);
    }

    @Test
    void changesNothingInWhatItCompares() {
        JsonObject before = Sample.GROUP.json().with("later", Json.of(1));
        assertThat(texts(AlertingDiff.between(Sample.GROUP, new RuleGroup(before))))
                .containsExactly("later: 1 added");
    }

    private static List<String> texts(List<Change> changes) {
        return changes.stream().map(Change::toString).toList();
    }
}
