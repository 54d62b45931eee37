package dev.wfmon.grafana.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonPointer;
import dev.wfmon.json.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is told, once, and at its place. */
class AlertingProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /title                         | ""                | the rule group has no title
            /interval                      | 15                | the interval of 15 s is no multiple of 10 s
            /interval                      | 0                 | the interval of 0 s is no multiple of 10 s
            /interval                      | "1m"              | a string stands where Grafana reads a whole number
            /rules                         | {}                | an object stands where Grafana reads a list
            /rules/0                       | 7                 | a number stands where Grafana reads an object
            /rules/0/title                 | null              | the rule has no title
            /rules/0/uid                   | "a b"             | the uid "a b" may hold only letters, digits, dashes and underscores
            /rules/0/uid                   | "ratio"           | two rules have the uid "ratio"
            /rules/0/for                   | "5"               | "5" is no duration; Grafana reads such as 30s, 5m and 1h30m
            /rules/0/for                   | "-5m"             | "-5m" is no duration; Grafana reads such as 30s, 5m and 1h30m
            /rules/0/condition             | "D"               | the condition is D, but there is no such query or expression
            /rules/0/noDataState           | "Ok"              | "Ok" is none of NoData, Alerting, OK, KeepLast
            /rules/0/isPaused              | "no"              | a string stands where Grafana reads a boolean
            /rules/0/labels/price          | 5                 | a number stands where Grafana reads a string
            /rules/0/missingSeriesEvalsToResolve | 0           | an alert ends after 1 evaluation at the earliest
            /rules/0/notification_settings | {}                | the notification settings name no contact point
            /rules/0/notification_settings/repeat_interval | "0s" | the interval has to be longer than 0
            /rules/0/data                  | []                | the rule has no queries
            /rules/0/data/0/relativeTimeRange | {"from": 60, "to": 60} | the time range from 60 s ago to 60 s ago has no length
            /rules/0/data/1/refId          | "A"               | two queries have the refId A
            /rules/0/data/1/model/reducer  | "first"           | "first" is none of last, mean, min, max, sum, count, median
            /rules/0/data/1/model/type     | "reduced"         | there is no expression of the type "reduced"
            /rules/0/data/1/model/expression | "X"             | the expression reads X, but there is no such query
            /rules/0/data/1/model/expression | "C"             | the expression B reads its own answer, by way of others or at once
            /rules/0/data/1/model/settings/replaceWithValue | "0" | a string stands where Grafana reads a number
            /rules/0/data/2/model/conditions/0/evaluator/params | [] | gt needs 1 numbers
            /rules/0/data/2/model/conditions/0/evaluator/type | "no_value" | "no_value" is none of gt, lt, eq, ne, gte, lte, within_range, outside_range, within_range_included, outside_range_included
            /rules/1/data/4/model/expression | "$A / ${Z}"     | the expression reads Z, but there is no such query
            /rules/4/record/metric         | "a-b"             | "a-b" is no name of a metric
            /rules/4/record/from           | "B"               | there is no query or expression B
            """)
    void ofRules(String pointer, String value, String message) {
        assertThat(new RuleGroup(changed(Sample.GROUP.json(), pointer, value)).problems())
                .extracting(AlertingProblem::message)
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /receiver                      | ""            | the root policy names no contact point
            /receiver                      | "Nobody"      | there is no contact point "Nobody"
            /object_matchers               | [["a", "=", "b"]] | the root policy takes all alerts at all times
            /continue                      | true          | the root policy has none beside it
            /group_by                      | ["a", "..."]  | ... means all labels and stands alone
            /group_wait                    | "soon"        | "soon" is no duration; Grafana reads such as 30s, 5m and 1h30m
            /routes/0/object_matchers/0    | ["a", "b"]    | a matcher is a label, an operator and a value
            /routes/0/object_matchers/0/1  | "=="          | "==" is none of =, !=, =~, !~
            /routes/0/mute_time_intervals  | ["Never"]     | there is no mute timing "Never"
            /routes/0/routes/0/continue    | 1             | a number stands where Grafana reads a boolean
            """)
    void ofPolicies(String pointer, String value, String message) {
        var policy = new NotificationPolicy(changed(Sample.POLICY.json(), pointer, value));
        assertThat(policy.problems(List.of("On call for $5"), List.of("Nights", "Days")))
                .extracting(AlertingProblem::message)
                .containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /name                                 | " "          | the mute timing has no name
            /time_intervals/0/times/0/start_time  | "24:30"      | "24:30" is no time from 00:00 to 24:00
            /time_intervals/0/times/0/end_time    | "22:00"      | the range from 22:30 to 22:00 does not end on the same day
            /time_intervals/0/weekdays            | ["friday:monday"] | the range friday:monday runs backwards
            /time_intervals/0/weekdays            | ["mon"]      | "mon" is not a day of the week, nor a range of them with a colon
            /time_intervals/0/days_of_month       | ["0"]        | "0" is not a day of the month, 1 to 31 or -31 to -1, nor a range of them with a colon
            /time_intervals/0/days_of_month       | ["-1:3"]     | the range -1:3 runs backwards
            /time_intervals/0/months              | ["13"]       | "13" is not a month, nor a range of them with a colon
            /time_intervals/0/years               | ["2026:2020"] | the range 2026:2020 runs backwards
            /time_intervals/0/location            | "Berlin"     | there is no time zone "Berlin"
            """)
    void ofMuteTimings(String pointer, String value, String message) {
        assertThat(new MuteTiming(changed(Sample.MUTE_TIMING.json(), pointer, value)).problems())
                .extracting(AlertingProblem::message)
                .containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /name                   | 5    | a number stands where Grafana reads a string
            /receivers              | []   | the contact point has no integrations
            /receivers/0/uid        | ""   | the integration has no uid: without one, Grafana makes a new one each time
            /receivers/0/uid        | "slack" | two integrations have the uid "slack"
            /receivers/0/type       | null | the integration has no type
            /receivers/0/settings   | {}   | the integration has no settings
            """)
    void ofContactPoints(String pointer, String value, String message) {
        assertThat(new ContactPoint(changed(Sample.CONTACT_POINT.json(), pointer, value)).problems())
                .extracting(AlertingProblem::message)
                .containsExactly(message);
    }

    @Test
    void ofFilesWithLineAndColumn() {
        var source = new SourceText("alerting.yaml", """
                apiVersion: 1
                groups:
                - name: Costs ${TEAM}
                  interval: 45s
                  rules:
                  - uid: costs
                    title: Costs $$5
                    for: soon
                    condition: A
                    data:
                    - refId: A
                      datasourceUid: prometheus
                      relativeTimeRange: {from: 600, to: 0}
                      model: {expr: "cost > $limit"}
                templates:
                - name: empty
                deleteRules:
                - orgId: 1
                """);
        JsonObject file = AlertingFileTest.read(source.name(), source.text());
        assertThat(new AlertingFile(file).problems())
                .extracting(problem ->
                        problem.in(source).render().lines().findFirst().orElseThrow())
                .containsExactly(
                        "alerting.yaml:4:13: the interval of 45 s is no multiple of 10 s",
                        "alerting.yaml:8:10: \"soon\" is no duration; Grafana reads such as 30s, 5m and 1h30m",
                        "alerting.yaml:3:9: a variable of the server's environment; write $$ where a dollar sign is meant",
                        "alerting.yaml:3:3: the rule group names no folder",
                        "alerting.yaml:16:3: the template has no content",
                        "alerting.yaml:18:3: what is to be deleted has no uid");
    }

    static JsonObject changed(JsonObject root, String pointer, String value) {
        Json replacement = AlertingFileTest.read("value.json", "{\"value\":" + value + "}")
                .find("value")
                .orElseThrow();
        return changed(root, JsonPointer.parse(pointer).steps(), replacement)
                .asObject()
                .orElseThrow();
    }

    private static Json changed(Json root, List<String> steps, Json value) {
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        if (root instanceof JsonArray array) {
            List<Json> items = new ArrayList<>(array.items());
            items.set(Integer.parseInt(step), changed(items.get(Integer.parseInt(step)), rest, value));
            return JsonArray.of(items);
        }
        JsonObject object = root.asObject().orElseThrow();
        return object.with(step, changed(object.find(step).orElse(JsonObject.empty()), rest, value));
    }
}
