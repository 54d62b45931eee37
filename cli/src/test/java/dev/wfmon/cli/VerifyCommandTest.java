package dev.wfmon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.cli.bench.InProcess;
import dev.wfmon.cli.bench.Program.Run;
import dev.wfmon.cli.bench.StandInGrafana;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code wfmon verify}, against the stand-in. */
@QuarkusTest
class VerifyCommandTest {

    private static final String DASHBOARD = """
            {"uid": "jobs", "title": "Jobs",
              "templating": {"list": [
                {"type": "query", "name": "job", "query": "label_values(up, job)", "multi": true, "includeAll": true}]},
              "panels": [
                {"id": 1, "title": "Up", "type": "stat", "targets": [{"refId": "A", "expr": "up{job=~\\"$job\\"}"}]},
                {"id": 2, "title": "Down", "type": "stat", "targets": [{"refId": "A", "expr": "upp == 0"}]},
                {"id": 3, "title": "Rate", "type": "stat", "targets": [{"refId": "A", "expr": "rate(up[5m]) by (job)"}]},
                {"id": 4, "title": "Off", "type": "stat", "targets": [{"refId": "A", "expr": "up", "hide": true}]}
              ]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("jobs.json"), DASHBOARD);
        Files.writeString(folder.resolve("rules.yaml"), """
                groups:
                  - name: jobs
                    rules:
                      - alert: Down
                        expr: up == 0
                        labels: {severity: critical}
                """);
    }

    @Test
    void saysOfEachQueryWhatCameOfIt() throws IOException {
        Run run = verify("jobs.json", "rules.yaml");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\d+ ms", "9 ms")).isEqualTo("""
                dashboard jobs "Jobs" (jobs.json:1:1)
                  ok       variable job           2 values   9 ms
                  ok       panel "Up", query A    1 series   9 ms
                  unknown  panel "Down", query A  9 ms
                           there is no metric upp; did you mean up?
                  error    panel "Rate", query A  9 ms
                           bad_data: 1:14: parse error: unexpected <by>
                           rate(up[5m]) by (job)
                                        ^^
                  skipped  panel "Off", query A: hidden

                rule group jobs (rules.yaml:2:5)
                  ok       alert Down (critical)  1 series   9 ms

                5 queries asked: 1 skipped, 3 ok, 1 unknown, 1 error.
                """);
        assertThat(run.exitCode()).isEqualTo(4);
    }

    @Test
    void leavesOutWhatIsWell() throws IOException {
        assertThat(verify("--problems", "jobs.json").out())
                .contains("panel \"Down\"", "panel \"Rate\"", "4 queries asked")
                .doesNotContain("panel \"Up\"", "panel \"Off\"");
    }

    @ParameterizedTest
    @CsvSource({"error, 4, 0", "unknown, 4, 0", "nodata, 4, 0", "never, 0, 0"})
    void failsOnWhatOneWants(String failOn, int ofBad, int ofGood) throws IOException {
        assertThat(verify("--fail-on", failOn, "jobs.json").exitCode()).isEqualTo(ofBad);
        assertThat(verify("--fail-on", failOn, "rules.yaml").exitCode()).isEqualTo(ofGood);
    }

    @Test
    void anUnknownNameIsNoError() throws IOException {
        Files.writeString(folder.resolve("jobs.json"), DASHBOARD.replace("rate(up[5m]) by (job)", "up"));
        assertThat(verify("--fail-on", "error", "jobs.json").exitCode()).isZero();
        assertThat(verify("jobs.json").exitCode()).isEqualTo(4);
    }

    @Test
    void tellsProgramsTheSame() throws IOException {
        assertThat(verify("-o", "json", "jobs.json").out().replaceAll("\"milliseconds\": \\d+", "\"milliseconds\": 9"))
                .contains("""
                        "summary": {
                            "skipped": 1,
                            "ok": 2,
                            "no_data": 0,
                            "unknown": 1,
                            "error": 1
                          }
                        """.strip())
                .contains("""
                            {
                              "kind": "dashboard",
                              "name": "jobs",
                              "where": "panel \\"Down\\", query A",
                              "file": "jobs.json",
                              "line": 6,
                              "column": 60,
                              "status": "unknown",
                              "query": "upp == 0",
                              "count": 0,
                              "milliseconds": 9,
                              "message": "there is no metric upp; did you mean up?"
                            }
                        """.strip());
    }

    @Test
    void writesATestReport() throws IOException {
        String report = verify("-o", "junit", "jobs.json").out().replaceAll("time=\"[0-9.]+\"", "time=\"0\"");
        assertThat(report)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite"
                        + " name=\"dashboard jobs &quot;Jobs&quot;\" tests=\"5\" errors=\"1\" failures=\"1\""
                        + " skipped=\"1\">\n")
                .contains(
                        "    <testcase classname=\"dashboard jobs\" name=\"variable job\" time=\"0\"/>\n",
                        "<skipped message=\"hidden\"/></testcase>",
                        "<error type=\"error\" message=\"bad_data: 1:14: parse error: unexpected &lt;by&gt;\">")
                .endsWith("  </testsuite>\n</testsuites>\n");
    }

    @Test
    void refusesWhatItCannotUnderstand() throws IOException {
        assertThat(verify("--from", "yesterday", "jobs.json").err())
                .isEqualTo("wfmon: --from takes a time such as now-24h, now/d or 2026-01-31, not yesterday\n");
        assertThat(verify("--var", "job", "jobs.json").exitCode()).isEqualTo(2);
        assertThat(verify("--datasource", "gone", "jobs.json").err())
                .isEqualTo("wfmon: there is no data source gone\n");
        Run toFolder = new InProcess().run(folder, Map.of("HOME", folder.toString()), "", List.of("verify"));
        assertThat(toFolder.exitCode()).isEqualTo(2);
        assertThat(toFolder.err()).contains("this needs a Grafana server, not a folder");
    }

    @Test
    void wantsCredentials() throws IOException {
        try (StandInGrafana grafana = StandInGrafana.start()) {
            Run run = run(grafana, Map.of("GRAFANA_TOKEN", "glsa_wrong"), "jobs.json");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("does not accept the credentials");
        }
    }

    private Run verify(String... arguments) throws IOException {
        try (StandInGrafana grafana = StandInGrafana.start()) {
            return run(grafana, grafana.credentials(), arguments);
        }
    }

    private Run run(StandInGrafana grafana, Map<String, String> credentials, String... arguments) {
        Map<String, String> environment = new HashMap<>(credentials);
        environment.put("GRAFANA_SERVER", grafana.address().toString());
        environment.put("HOME", folder.toString());
        List<String> words = new ArrayList<>(List.of("verify"));
        words.addAll(List.of(arguments));
        Run run = new InProcess().run(folder, environment, "", words);
        return new Run(run.exitCode(), run.out().replace(folder + "/", ""), run.err());
    }
}
