package dev.wfmon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.InProcess;
import dev.wfmon.cli.bench.Program.Run;
import dev.wfmon.cli.bench.StandInGrafana;
import dev.wfmon.cli.bench.TestNames;
import dev.wfmon.cli.bench.VictoriaMetrics;
import dev.wfmon.json.JsonObject;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code wfmon verify} on a real Grafana before a VictoriaMetrics that {@code wfmon simulate} has fed. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyLiveTest {

    private final Grafana grafana = Grafana.open();
    private final String dataSource = TestNames.unique("verify");
    private final List<VictoriaMetrics> engine = new ArrayList<>();

    private Path folder = Path.of("");

    @BeforeAll
    void feed(@TempDir Path folder) throws IOException {
        assumeFalse(grafana instanceof StandInGrafana, () -> "the " + grafana.description() + " has no data");
        this.folder = folder;
        VictoriaMetrics metrics = VictoriaMetrics.start(folder);
        engine.add(metrics);
        String address = metrics.address().toString();
        Instant now = Instant.now();
        simulate("--import", address, "--days", "2", "--end", now.toString());
        for (int week = 1; week <= 3; week++) {
            Instant then = now.minus(Duration.ofDays(7L * week));
            // Weeks that are alike would have no spread to measure an anomaly by.
            String seed = Integer.toString(week + 1);
            simulate(
                    "--import", address, "--days", "1", "--workflows", "120", "--seed", seed, "--end", then.toString());
        }
        metrics.load("ALERTS{alertname=\"Test\",alertstate=\"firing\",severity=\"warning\",component=\"workflow\","
                + "environment=\"production\"} 1 " + now.toEpochMilli() + "\n");
        metrics.flush();
        JsonObject source = JsonObject.builder()
                .put("name", dataSource)
                .put("uid", dataSource)
                .put("type", "prometheus")
                .put("access", "proxy")
                .put("url", address)
                .put("jsonData", JsonObject.builder().put("timeInterval", "60s").build())
                .build();
        assertThat(grafana.post("/api/datasources", source).status()).isEqualTo(200);
    }

    private void simulate(String... arguments) {
        List<String> words = new ArrayList<>(List.of("simulate", "healthy"));
        words.addAll(List.of(arguments));
        Run run = new InProcess().run(folder, Map.of("HOME", folder.toString()), "", words);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @AfterAll
    void close() {
        grafana.delete("/api/datasources/uid/" + dataSource);
        engine.forEach(VictoriaMetrics::close);
        grafana.close();
    }

    @Test
    void everyQueryOfThePacksDashboardsHasData() {
        Run run = verify("--fail-on", "nodata", "dashboards");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("panel \"Active Workflows\", query A").doesNotContain("no data");
    }

    @Test
    void everyRuleOfThePackCanBeWorkedOut() {
        Run run = verify("--fail-on", "error", "rule-groups");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("alert WorkflowStuckTooLong (critical)");
    }

    @Test
    void whatIsOnTheServerIsAskedToo() {
        String uid = TestNames.unique("live");
        JsonObject panel = JsonObject.builder()
                .put("title", "Runs")
                .put(
                        "targets",
                        List.of(JsonObject.builder()
                                .put("expr", "sum(agent_total)")
                                .build()))
                .build();
        JsonObject dashboard = JsonObject.builder()
                .put("uid", uid)
                .put("title", "Live")
                .put("panels", List.of(panel))
                .build();
        grafana.post(
                "/api/dashboards/db",
                JsonObject.builder().put("dashboard", dashboard).build());
        try {
            Run run = verify("--live", "dashboards/" + uid);
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).contains("dashboard " + uid, "panel \"Runs\"", "1 query asked: 1 ok.");
            assertThat(verify("--live", "some.json").err()).contains("some.json is no KIND/NAME");
        } finally {
            grafana.delete("/api/dashboards/uid/" + uid);
        }
    }

    @Test
    void mistakesAreNamed() throws IOException {
        Files.writeString(folder.resolve("bad.json"), """
                {"uid": "bad", "title": "Bad", "panels": [
                  {"title": "1", "targets": [{"expr": "sum(agent_totals)"}]},
                  {"title": "2", "targets": [{"expr": "agent_total{github_ap=\\"5DLabs-Rex\\"}"}]},
                  {"title": "3", "targets": [{"expr": "rate(agent_total[1h]) by (github_app)"}]},
                  {"title": "4", "targets": [{"expr": "agent_total{github_app=\\"5Dlabs-Rex\\"}"}]}]}
                """);
        Run run = verify("bad.json");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out())
                .contains(
                        "there is no metric agent_totals; did you mean agent_total?",
                        "agent_total has no label github_ap; did you mean github_app?",
                        "no agent_total has github_app=\"5Dlabs-Rex\"; did you mean 5DLabs-Rex?",
                        "rate(agent_total[1h]) by (github_app)\n" + " ".repeat(33) + "^^",
                        "4 queries asked: 1 no data, 2 unknown, 1 error.");
    }

    private Run verify(String... arguments) {
        Map<String, String> environment = new HashMap<>(grafana.credentials());
        environment.put("GRAFANA_SERVER", grafana.address().toString());
        environment.put("HOME", folder.toString());
        List<String> words = new ArrayList<>(List.of("verify", "--datasource", dataSource));
        words.addAll(List.of(arguments));
        return new InProcess().run(folder, environment, "", words);
    }
}
