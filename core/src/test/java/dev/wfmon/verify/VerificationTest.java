package dev.wfmon.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Progress;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import dev.wfmon.verify.Verification.Options;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private static final List<Map<String, String>> SERIES = List.of(
            Map.of("__name__", "up", "job", "api", "env", "prod"),
            Map.of("__name__", "up", "job", "web", "env", "prod"),
            Map.of("__name__", "up", "job", "web", "env", "test"),
            Map.of("__name__", "orders_total", "job", "web", "status", "failed"));

    private final FakeGrafana grafana = new FakeGrafana(SERIES);

    @Test
    void eachPanelIsAskedOrSaysWhyNot() throws Exception {
        assertThat(verify(panels("""
                        {"title": "Up", "targets": [{"refId": "A", "expr": "up"}, {"refId": "B", "expr": "up", "hide": true}]},
                        {"title": "None", "targets": [{"refId": "A", "expr": "up > 2", "datasource": {"uid": "gone"}}]},
                        {"title": "Logs", "datasource": {"type": "loki", "uid": "loki"}, "targets": [{"expr": "{a=\\"b\\"}"}]},
                        {"title": "Sum", "targets": [{"refId": "C", "datasource": {"uid": "__expr__"}, "expression": "$A"}]},
                        {"title": "Same", "datasource": {"uid": "-- Dashboard --"}, "targets": [{"refId": "A"}]},
                        {"title": "Shared", "libraryPanel": {"uid": "lib"}},
                        {"title": "New", "targets": [{"refId": "A", "expr": ""}]},
                        {"type": "row", "title": "Row", "collapsed": true, "panels": [
                          {"title": "Inside", "targets": [{"refId": "A", "expr": "orders_total"}]}]}
                        """)))
                .containsExactly(
                        "panel \"Up\", query A: ok 3",
                        "panel \"Up\", query B: skipped 0 hidden",
                        "panel \"None\", query A: error 0 there is no data source \"gone\"",
                        "panel \"Logs\": skipped 0 data source \"Logs\" is of type loki",
                        "panel \"Sum\", query C: skipped 0 worked out by Grafana from other queries",
                        "panel \"Same\", query A: skipped 0 shows what Grafana itself has",
                        "panel \"Shared\": skipped 0 library panel; its queries are not among these files",
                        "panel \"New\", query A: skipped 0 asks nothing",
                        "panel \"Inside\", query A: ok 1");
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        assertThat(verify(panels("""
                        {"title": "1", "targets": [{"expr": "rate(order_total[5m])"}]},
                        {"title": "2", "targets": [{"expr": "sum(nothing_like_it)"}]},
                        {"title": "3", "targets": [{"expr": "up{jop=\\"api\\"}"}]},
                        {"title": "4", "targets": [{"expr": "up{job=\\"apy\\"}"}]},
                        {"title": "5", "targets": [{"expr": "up{none=\\"\\", job=~\\"a|b\\"}"}]},
                        {"title": "6", "targets": [{"expr": "ALERTS{alertstate=\\"firing\\"}"}]},
                        {"title": "7", "targets": [{"expr": "sum(up) by (job) by (x)"}]}
                        """)))
                .containsExactly(
                        "panel \"1\": unknown 0 there is no metric order_total; did you mean orders_total?",
                        "panel \"2\": unknown 0 there is no metric nothing_like_it",
                        "panel \"3\": unknown 0 up has no label jop; did you mean job?",
                        "panel \"4\": no data 0 no up has job=\"apy\"; did you mean api?",
                        "panel \"5\": no data 0",
                        "panel \"6\": no data 0 no alert was pending or fired, or no engine evaluates rules",
                        "panel \"7\": error 0 1:1: parse error: unexpected <by>\n"
                                + "sum(up) by (job) by (x)\n                 ^^");
    }

    @Test
    void variablesAreAskedInTheOrderOfTheirNeedAndPutIntoQueries() throws Exception {
        Resource dashboard = dashboard("""
                {"title": "D", "templating": {"list": [
                  {"type": "query", "name": "job", "query": {"query": "label_values(up{env=\\"$env\\"}, job)"},
                    "datasource": {"uid": "$source"}, "multi": true, "includeAll": true, "sort": 2},
                  {"type": "query", "name": "env", "query": "label_values(up, env)", "current": {"value": "test"}},
                  {"type": "query", "name": "none", "query": "label_values(up, nv)"},
                  {"type": "custom", "name": "limit", "query": "low : 1, high : 9", "current": {"value": "9"}},
                  {"type": "textbox", "name": "text", "query": "typed"},
                  {"type": "datasource", "name": "source", "query": "prometheus"}]},
                "panels": [{"title": "Up", "datasource": {"type": "prometheus", "uid": "$source"}, "targets": [
                  {"expr": "up{job=~\\"$job\\", env=\\"$env\\"} < $limit"}]}]}
                """);
        assertThat(verify(dashboard))
                .containsExactly(
                        "variable env: ok 2",
                        "variable job: ok 1",
                        "variable none: unknown 0 up has no label nv; did you mean env?",
                        "panel \"Up\": ok 1");
        assertThat(asked("expr")).containsExactly("up{job=~\"web\", env=\"test\"} < 9");
        Map<String, List<String>> picked = Map.of("env", List.of("prod"), "job", List.of("api", "web"));
        verify(dashboard, new Options(Optional.empty(), Optional.empty(), picked, Optional.of("prom-2"), 1));
        assertThat(asked("expr")).contains("up{job=~\"(api|web)\", env=\"prod\"} < 9");
        assertThat(grafana.requests
                        .getLast()
                        .objects("queries")
                        .findFirst()
                        .orElseThrow()
                        .object("datasource"))
                .contains(FakeGrafana.json("{\"type\": \"prometheus\", \"uid\": \"prom-2\"}"));
    }

    @Test
    void aRepeatedPanelIsAskedForEachValue() throws Exception {
        assertThat(verify(dashboard("""
                        {"templating": {"list": [{"type": "query", "name": "job", "query": "label_values(up, job)",
                          "multi": true, "includeAll": true, "allValue": ".*"}]},
                        "panels": [{"title": "Up", "repeat": "job", "targets": [{"expr": "up{job=~\\"$job\\"}"}]}]}
                        """)))
                .containsExactly(
                        "variable job: ok 2", "panel \"Up\" for job=api: ok 1", "panel \"Up\" for job=web: ok 2");
    }

    @Test
    void theServerIsToldWhatPanelsTellIt() throws Exception {
        verify(dashboard("""
                {"time": {"from": "now-1d/d", "to": "now-1d/d"}, "timezone": "utc", "panels": [
                  {"targets": [{"expr": "rate(up[$__rate_interval])", "interval": "", "exemplar": true}]},
                  {"interval": "1h", "maxDataPoints": 50, "timeFrom": "2h", "timeShift": "1h",
                    "targets": [{"expr": "up"}]}]}
                """), new Options(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), 1));
        assertThat(grafana.requests.getFirst()).isEqualTo(FakeGrafana.json("""
                {"from": "1768348800000", "to": "1768435199999", "queries": [
                  {"expr": "rate(up[$__rate_interval])", "interval": "", "exemplar": false, "refId": "A",
                    "datasource": {"type": "prometheus", "uid": "prom"}, "intervalMs": 60000, "maxDataPoints": 1000}]}
                """));
        JsonObject second = grafana.requests.getLast();
        assertThat(second.string("from")).contains("1768424399999");
        assertThat(second.string("to")).contains("1768431599999");
        assertThat(asked("intervalMs")).containsExactly("60000", "3600000");
    }

    @Test
    void anAlertThatIsQuietIsWell() throws Exception {
        JsonObject group = FakeGrafana.json("""
                {"name": "g", "rules": [
                  {"alert": "Down", "expr": "up{job=\\"gone\\"} == 0", "labels": {"severity": "critical"}},
                  {"alert": "Typo", "expr": "upp == 0"},
                  {"alert": "Recorded", "expr": "job:up:sum < 1"},
                  {"record": "job:up:sum", "expr": "sum by (job) (up)"}]}
                """);
        assertThat(verify(resource(Kind.RULE_GROUP, group)))
                .containsExactly(
                        "alert Down (critical): ok 0",
                        "alert Typo: unknown 0 there is no metric upp; did you mean up?",
                        "alert Recorded: no data 0 no engine has recorded job:up:sum yet",
                        "recording rule job:up:sum: ok 3");
        assertThat(grafana.requests.getFirst().string("to")).contains(Long.toString(NOW.toEpochMilli()));
    }

    @Test
    void rulesOfGrafanaAreAskedQueryByQuery() throws Exception {
        JsonObject group = FakeGrafana.json("""
                {"title": "g", "rules": [{"title": "Down", "data": [
                  {"refId": "A", "datasourceUid": "prom", "relativeTimeRange": {"from": 600, "to": 60},
                    "model": {"expr": "up", "instant": true}},
                  {"refId": "B", "datasourceUid": "__expr__", "model": {"expression": "$A > 1"}},
                  {"refId": "C", "datasourceUid": "loki", "model": {}}]}]}
                """);
        assertThat(verify(resource(Kind.GRAFANA_RULE_GROUP, group)))
                .containsExactly(
                        "alert Down, query A: ok 3",
                        "alert Down, query C: skipped 0 data source \"Logs\" is of type loki");
        assertThat(grafana.requests.getFirst().string("from")).contains(Long.toString(NOW.toEpochMilli() - 600_000));
        assertThat(grafana.requests.getFirst().string("to")).contains(Long.toString(NOW.toEpochMilli() - 60_000));
    }

    @Test
    void annotationsWithoutEventsAreWell() throws Exception {
        assertThat(verify(dashboard("""
                        {"annotations": {"list": [
                          {"builtIn": 1, "name": "Grafana's", "datasource": "-- Grafana --", "enable": true},
                          {"name": "Alerts", "enable": true, "datasource": {"uid": "prom"}, "expr": "ALERTS"},
                          {"name": "Off", "enable": false, "datasource": {"uid": "prom"}, "expr": "up"},
                          {"name": "Mine", "enable": true, "datasource": {"uid": "-- Grafana --"}}]}, "panels": []}
                        """)))
                .containsExactly(
                        "annotation \"Alerts\": ok 0",
                        "annotation \"Off\": skipped 0 switched off",
                        "annotation \"Mine\": skipped 0 shows what Grafana itself has");
    }

    @Test
    void aDataSourceThatIsNotThereEndsIt() {
        Options options = new Options(Optional.empty(), Optional.empty(), Map.of(), Optional.of("nope"), 1);
        assertThatThrownBy(() -> verify(panels(""), options)).hasMessage("there is no data source nope");
    }

    @Test
    void refusedCredentialsEndItAndOtherFaultsDoNot() throws Exception {
        Resource up = panels("{\"title\": \"Up\", \"targets\": [{\"expr\": \"up\"}]}");
        assertThat(lines(new Verification(failing(Reason.UNAVAILABLE), NOW, Options.DEFAULT)
                        .run(List.of(up), Progress.NONE)))
                .containsExactly("panel \"Up\": error 0 too slow");
        Verification denied = new Verification(failing(Reason.DENIED), NOW, Options.DEFAULT);
        assertThatThrownBy(() -> denied.run(List.of(up), Progress.NONE)).hasMessage("too slow");
    }

    @Test
    void whoDoesNotTellItsMetricsLeavesTheReasonOpen() throws Exception {
        LiveData reticent = new LiveData() {
            @Override
            public JsonObject settings() {
                return grafana.settings();
            }

            @Override
            public JsonObject query(JsonObject body) {
                return grafana.query(body);
            }

            @Override
            public JsonObject prometheus(DataSource source, Endpoint endpoint, Map<String, String> parameters) {
                return FakeGrafana.json("{\"message\": \"plugin failed\"}");
            }

            @Override
            public JsonObject labelValues(DataSource source, String label, Map<String, String> parameters) {
                return FakeGrafana.json("{\"message\": \"plugin failed\"}");
            }
        };
        Resource dashboard = dashboard("""
                {"templating": {"list": [{"type": "query", "name": "job", "query": "label_values(up, job)"}]},
                "panels": [{"title": "None", "targets": [{"expr": "none"}]}]}
                """);
        assertThat(lines(new Verification(reticent, NOW, Options.DEFAULT).run(List.of(dashboard), Progress.NONE)))
                .containsExactly("variable job: error 0 plugin failed", "panel \"None\": no data 0");
    }

    private LiveData failing(Reason reason) {
        return new LiveData() {
            @Override
            public JsonObject settings() {
                return grafana.settings();
            }

            @Override
            public JsonObject query(JsonObject body) throws TargetException {
                throw new TargetException(reason, "too slow");
            }

            @Override
            public JsonObject prometheus(DataSource source, Endpoint endpoint, Map<String, String> parameters) {
                return grafana.prometheus(source, endpoint, parameters);
            }

            @Override
            public JsonObject labelValues(DataSource source, String label, Map<String, String> parameters) {
                return grafana.labelValues(source, label, parameters);
            }
        };
    }

    private List<String> asked(String member) {
        return grafana.requests.stream()
                .flatMap(request -> request.objects("queries"))
                .map(query -> query.find(member).orElseThrow())
                .map(value -> value.asString().orElseGet(value::toString))
                .toList();
    }

    private List<String> verify(Resource resource) throws TargetException {
        return verify(resource, Options.DEFAULT);
    }

    private List<String> verify(Resource resource, Options options) throws TargetException {
        return lines(new Verification(grafana, NOW, options).run(List.of(resource), Progress.NONE));
    }

    private static List<String> lines(Report report) {
        return report.checks().stream()
                .map(check -> (check.subject() + ": " + check.status() + " " + check.count() + " " + check.message())
                        .stripTrailing())
                .toList();
    }

    private static Resource panels(String... panels) {
        return dashboard("{\"title\": \"D\", \"panels\": [" + String.join(",", Arrays.asList(panels)) + "]}");
    }

    private static Resource dashboard(String json) {
        return resource(Kind.DASHBOARD, FakeGrafana.json(json));
    }

    private static Resource resource(Kind kind, Json spec) {
        ResourceId id = new ResourceId(kind, "d");
        return Resource.builtBy("test", id, Optional.empty(), spec.asObject().orElseThrow());
    }
}
