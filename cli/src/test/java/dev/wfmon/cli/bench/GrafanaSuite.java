package dev.wfmon.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.cli.bench.Program.Run;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may expect of {@code apply} and {@code diff} against a Grafana server. */
public abstract class GrafanaSuite {

    private final Program program;
    private final Grafana grafana;
    private final String folder = TestNames.unique("folder");
    private final String uid = TestNames.unique("dashboard");

    @TempDir
    private Path directory = Path.of("");

    protected GrafanaSuite(Program program, Grafana grafana) {
        this.program = program;
        this.grafana = grafana;
    }

    @BeforeEach
    void writeFiles() throws IOException {
        write("folder.json", folderFile("Integration test"));
        write("dashboard.json", dashboardFile(80));
    }

    @AfterEach
    void cleanUp() {
        grafana.delete("/api/dashboards/uid/" + uid);
        grafana.delete("/api/folders/" + folder);
    }

    @Test
    void createsWhatIsMissingAndThenHasNothingToDo() throws IOException {
        assertThat(wfmon("diff", ".")).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).contains("+ folder " + folder, "+ dashboard " + uid, "2 to create");
        });
        assertThat(grafana.get("/api/dashboards/uid/" + uid).status()).isEqualTo(404);

        assertSuccess(wfmon("apply", "."), "2 created, 0 changed, 0 unchanged.");
        assertThat(live().string("title")).contains("CPU");
        assertThat(liveMeta().string("folderUid")).contains(folder);
        Json version = live().find("version").orElseThrow();

        assertSuccess(wfmon("apply", "."), "Nothing changed");
        assertSuccess(wfmon("diff", "."), "No differences");
        assertThat(live().find("version")).contains(version);
    }

    @Test
    void namesWhatWasEditedOnTheServerAndPutsItRight() throws IOException {
        wfmon("apply", ".");
        save(dashboard(95).with("version", live().find("version").orElseThrow()));

        Run diff = wfmon("diff", ".");
        assertThat(diff.exitCode()).isEqualTo(1);
        assertThat(diff.out())
                .contains("~ dashboard " + uid + " \"CPU\"", "panel \"Load\": threshold red: value 95 → 80");

        assertSuccess(wfmon("apply", "."), "0 created, 1 changed, 1 unchanged.");
        assertSuccess(wfmon("diff", "."), "No differences");
    }

    @Test
    void leavesADashboardInItsFolderWhenTheFileNamesNone() throws IOException {
        wfmon("apply", ".");
        write("dashboard.json", dashboard(70));
        assertSuccess(wfmon("apply", "dashboard.json"), "1 changed");
        assertThat(liveMeta().string("folderUid")).contains(folder);
    }

    @Test
    void movesADashboardToTheTopWhereItsFileSaysSo() throws IOException {
        wfmon("apply", ".");
        write(
                "dashboard.json",
                manifest("dashboard.grafana.app/v0alpha1", "Dashboard", uid, "general")
                        .with("spec", dashboard(80)));
        Run apply = wfmon("apply", "dashboard.json");
        assertSuccess(apply, "1 changed");
        assertThat(apply.out()).contains("folder " + folder + " → general");
        assertThat(liveMeta().string("folderUid")).contains("");
        assertSuccess(wfmon("diff", "dashboard.json"), "No differences");
    }

    @Test
    void makesAFolderBeforeThoseInsideOfIt() throws IOException {
        String child = TestNames.unique("child");
        write(
                "a-comes-first.json",
                manifest("folder.grafana.app/v1beta1", "Folder", child, folder)
                        .with("spec", JsonObject.builder().put("title", "Child").build()));
        try {
            assertSuccess(wfmon("apply", "."), "3 created");
        } finally {
            grafana.delete("/api/folders/" + child);
        }
    }

    @Test
    void renamesAFolder() throws IOException {
        wfmon("apply", ".");
        write("folder.json", folderFile("Another name"));
        Run apply = wfmon("apply", ".");
        assertSuccess(apply, "1 changed");
        assertThat(apply.out()).contains("title Integration test → Another name");
        assertThat(grafana.get("/api/folders/" + folder).body().string("title")).contains("Another name");
    }

    @Test
    void putsAFolderIntoAFolder() throws IOException {
        String child = TestNames.unique("child");
        JsonObject nested = manifest("folder.grafana.app/v1beta1", "Folder", child, folder)
                .with("spec", JsonObject.builder().put("title", "Child").build());
        write("nested.json", nested);
        try {
            assertSuccess(wfmon("apply", "."), "3 created");
            assertThat(grafana.get("/api/folders/" + child).body().string("parentUid"))
                    .contains(folder);
            assertSuccess(wfmon("apply", "."), "Nothing changed");
        } finally {
            grafana.delete("/api/folders/" + child);
        }
    }

    @Test
    void keepsUnknownFieldsAndNumbersAsTheyAre() throws IOException {
        JsonObject unusual = JsonObject.builder()
                .putAll(dashboard(80))
                .put(
                        "custom",
                        JsonObject.builder()
                                .put("ratio", 0.1)
                                .put("text", "Größe ≤ 5 µs")
                                .build())
                .build();
        write("dashboard.json", unusual);
        assertSuccess(wfmon("apply", "dashboard.json"), "1 created");
        assertThat(live().object("custom")).isEqualTo(unusual.object("custom"));
        assertSuccess(wfmon("diff", "dashboard.json"), "No differences");
    }

    @Test
    void writesNothingOnADryRun() throws IOException {
        assertSuccess(wfmon("apply", "--dry-run", "."), "Dry run: nothing was written.");
        assertThat(grafana.get("/api/folders/" + folder).status()).isEqualTo(404);
    }

    @Test
    void writesNothingWhenAnyInputIsBroken() throws IOException {
        Files.writeString(directory.resolve("broken.json"), "{\"uid\": ");
        Run run = wfmon("apply", ".");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("broken.json:1:");
        assertThat(grafana.get("/api/folders/" + folder).status()).isEqualTo(404);
    }

    @Test
    void refusesAWrongTokenInOneSentence() throws IOException {
        Run run = run(Map.of("GRAFANA_TOKEN", "glsa_wrong"), "apply", ".");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("wfmon: " + grafana.address()
                        + " does not accept the credentials (401); check GRAFANA_TOKEN\n");
    }

    @Test
    void asksForCredentialsWhereThereAreNone() throws IOException {
        Run run = run(Map.of(), "diff", ".");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("set GRAFANA_TOKEN");
    }

    @Test
    void neverShowsTheSecret() throws IOException {
        for (String command : List.of("diff", "apply", "render")) {
            Run run = wfmon(command, "-vvv", ".");
            for (String secret : grafana.credentials().values()) {
                // A user called admin may well be spoken of.
                if (!secret.equals("admin")) {
                    assertThat(run.out() + run.err()).doesNotContain(secret);
                }
            }
        }
    }

    @Test
    void reportsADashboardForAFolderThatIsNotThere() throws IOException {
        Run run = wfmon("apply", "dashboard.json");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("could not write dashboard " + uid, "not found");
        assertThat(run.out()).contains("1 failed");
    }

    @Test
    void doesNotTouchADashboardThatTheServerReadsFromAFile() throws IOException {
        assumeTrue(grafana instanceof StandInGrafana, "only the stand-in can be told to provision a dashboard");
        wfmon("apply", ".");
        ((StandInGrafana) grafana).provision(uid);
        write("dashboard.json", dashboardFile(70));
        int writes = ((StandInGrafana) grafana).writes();
        Run run = wfmon("apply", ".");
        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.err()).contains("is provisioned from " + uid + ".json on the server; change it there");
        assertThat(((StandInGrafana) grafana).writes()).isEqualTo(writes);
    }

    @Test
    void appliesTheBuiltInPack() throws IOException {
        try {
            Run apply = wfmon("apply");
            assertThat(apply.exitCode()).isZero();
            assertThat(apply.err()).contains("3 rule groups left out");
            assertSuccess(wfmon("diff"), "No differences");
        } finally {
            for (String uid : List.of("workflow-monitoring", "workflow-task", "workflow-agent")) {
                grafana.delete("/api/dashboards/uid/" + uid);
            }
            grafana.delete("/api/folders/workflows");
        }
    }

    private static void assertSuccess(Run run, String text) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(text);
    }

    private Run wfmon(String... arguments) throws IOException {
        return run(grafana.credentials(), arguments);
    }

    private Run run(Map<String, String> credentials, String... arguments) throws IOException {
        Map<String, String> environment = new HashMap<>(credentials);
        environment.put("GRAFANA_SERVER", grafana.address().toString());
        environment.put("HOME", directory.toString());
        return program.run(directory, environment, "", List.of(arguments));
    }

    private JsonObject live() {
        return grafana.get("/api/dashboards/uid/" + uid)
                .body()
                .object("dashboard")
                .orElseThrow();
    }

    private JsonObject liveMeta() {
        return grafana.get("/api/dashboards/uid/" + uid).body().object("meta").orElseThrow();
    }

    private void save(JsonObject dashboard) {
        JsonObject body = JsonObject.builder()
                .put("dashboard", dashboard)
                .put("folderUid", folder)
                .build();
        assertThat(grafana.post("/api/dashboards/db", body).status()).isEqualTo(200);
    }

    private void write(String name, JsonObject content) throws IOException {
        Files.writeString(directory.resolve(name), JsonWriter.pretty(content));
    }

    private JsonObject folderFile(String title) {
        return manifest("folder.grafana.app/v1beta1", "Folder", folder, "")
                .with("spec", JsonObject.builder().put("title", title).build());
    }

    private JsonObject dashboardFile(int threshold) {
        return manifest("dashboard.grafana.app/v0alpha1", "Dashboard", uid, folder)
                .with("spec", dashboard(threshold));
    }

    private static JsonObject manifest(String apiVersion, String kind, String name, String parent) {
        JsonObject metadata = JsonObject.builder().put("name", name).build();
        JsonObject annotations =
                JsonObject.builder().put("grafana.app/folder", parent).build();
        return JsonObject.builder()
                .put("apiVersion", apiVersion)
                .put("kind", kind)
                .put("metadata", parent.isEmpty() ? metadata : metadata.with("annotations", annotations))
                .build();
    }

    private JsonObject dashboard(int threshold) {
        JsonObject steps = JsonObject.builder()
                .put("mode", "absolute")
                .put("steps", List.of(step("green", Json.ofNull()), step("red", Json.of(threshold))))
                .build();
        JsonObject defaults = JsonObject.builder()
                .put("defaults", JsonObject.builder().put("thresholds", steps).build())
                .build();
        JsonObject panel = JsonObject.builder()
                .put("id", 1)
                .put("title", "Load")
                .put("type", "stat")
                .put("fieldConfig", defaults)
                .build();
        return JsonObject.builder()
                .put("uid", uid)
                .put("title", "CPU")
                .put("panels", List.of(panel))
                .build();
    }

    private static JsonObject step(String color, Json value) {
        return JsonObject.builder().put("color", color).put("value", value).build();
    }
}
