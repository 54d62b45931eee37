package dev.wfmon.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.cli.bench.Grafana.Answer;
import dev.wfmon.cli.bench.Program.Run;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * An apply in which one request goes wrong: what it reports is the truth, what others have is left alone, and the next
 * run brings everything to the desired state.
 */
public abstract class FaultSuite {

    private static final Set<String> NOTHING = Set.of();

    private final Program program;
    private final Grafana grafana;
    private final FaultProxy proxy;
    private final String parent = TestNames.unique("parent");
    private final String child = TestNames.unique("child");
    private final List<String> dashboards = List.of(TestNames.unique("one"), TestNames.unique("two"));
    private final String theirs = TestNames.unique("theirs");

    @TempDir
    private Path directory = Path.of("");

    protected FaultSuite(Program program, Grafana grafana) {
        this.program = program;
        this.grafana = grafana;
        this.proxy = FaultProxy.before(grafana.address());
    }

    /** What an apply finds before it starts. */
    private enum Scene {
        CREATE,
        CHANGE
    }

    @BeforeEach
    void makeSomethingOfOthers() {
        save(theirs, "Theirs");
    }

    @AfterEach
    void cleanUp() {
        clear();
        grafana.delete("/api/dashboards/uid/" + theirs);
        proxy.close();
    }

    @TestFactory
    Stream<DynamicTest> aFaultThatPassesIsOvercomeAtOnce() throws IOException {
        return cases(
                (scene, number, fault) -> {
                    Run run = applyWith(number, Optional.of(fault), "--retries", "2");
                    assertThat(run.exitCode()).as(run.err()).isZero();
                    assertThat(different()).isEmpty();
                },
                Fault::isPassing);
    }

    @TestFactory
    Stream<DynamicTest> aFaultIsReportedAndTheNextRunConverges() throws IOException {
        return cases(
                (scene, number, fault) -> {
                    Run run = applyWith(number, Optional.of(fault), "--retries", "0");
                    assertThatReportIsTrue(run);
                    Run next = applyWith(0, Optional.empty());
                    assertThat(next.exitCode()).as(next.err()).isZero();
                    assertThat(different()).isEmpty();
                },
                fault -> true);
    }

    @TestFactory
    Stream<DynamicTest> noEditOfOthersIsLost() throws IOException {
        String uid = dashboards.getFirst();
        return cases(
                (scene, number, fault) -> {
                    proxy.restart((at, request) -> {
                        if (at == number) {
                            save(uid, "Edited meanwhile");
                        }
                        return Optional.empty();
                    });
                    Run run = apply("--retries", "0");
                    if (number > readAt(uid)) {
                        assertThat(title(uid)).as(run.err()).isEqualTo("Edited meanwhile");
                        assertThat(run.exitCode()).isIn(0, 4, 7);
                    }
                    assertThat(applyWith(0, Optional.empty()).exitCode()).isZero();
                    assertThat(different()).isEmpty();
                },
                fault -> fault == Fault.SERVER_ERROR);
    }

    /** The number of the request that asked for a dashboard first. */
    private int readAt(String uid) {
        List<String> requests = proxy.requests();
        return 1
                + IntStream.range(0, requests.size())
                        .filter(i -> requests.get(i).matches("GET .*dashboards.*/" + uid))
                        .findFirst()
                        .orElse(requests.size());
    }

    private interface Check {
        void run(Scene scene, int number, Fault fault) throws IOException;
    }

    /** Each request of a whole run, together with each fault. */
    private Stream<DynamicTest> cases(Check check, Predicate<Fault> chosen) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Scene scene : Scene.values()) {
            prepare(scene);
            assertThat(applyWith(0, Optional.empty()).exitCode()).isZero();
            List<String> requests = proxy.requests();
            for (int i = 0; i < requests.size(); i++) {
                int number = i + 1;
                for (Fault fault : Fault.values()) {
                    if (chosen.test(fault)) {
                        String name = scene + ": " + fault + " at request " + number + " of " + requests.size() + ", "
                                + requests.get(i);
                        tests.add(DynamicTest.dynamicTest(name, () -> {
                            prepare(scene);
                            JsonObject before = dashboard(theirs);
                            check.run(scene, number, fault);
                            assertThat(dashboard(theirs)).isEqualTo(before);
                        }));
                    }
                }
            }
        }
        return tests.stream();
    }

    private void prepare(Scene scene) throws IOException {
        clear();
        if (scene == Scene.CHANGE) {
            write("Old");
            Run run = applyWith(0, Optional.empty());
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        write("New");
    }

    /** What it says that it could not do is not done, and everything else is; unless it says that it cannot know. */
    private void assertThatReportIsTrue(Run run) throws IOException {
        assertThat(run.err()).doesNotContain("Exception", "fault in wfmon");
        if (run.out().isBlank()) {
            // It ended before it wrote anything.
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).isNotBlank();
            return;
        }
        JsonObject report = json(run.out());
        Set<String> failed = report.objects("failures").map(FaultSuite::name).collect(Collectors.toSet());
        Set<String> unknown = report.objects("failures")
                .filter(failure -> failure.string("message").orElse("").contains("is not known"))
                .map(FaultSuite::name)
                .collect(Collectors.toSet());
        Set<String> different = different();
        assertThat(run.exitCode() == 0).isEqualTo(failed.isEmpty());
        assertThat(failed).as("reported as failed").containsAll(different);
        failed.removeAll(unknown);
        assertThat(different).as("different indeed").containsAll(failed);
    }

    private static String name(JsonObject failure) {
        return failure.string("name").orElseThrow();
    }

    /** What is not as desired, asked for past the proxy. */
    private Set<String> different() throws IOException {
        Run run = run(Map.of("GRAFANA_SERVER", grafana.address().toString()), List.of("diff", "-o", "json", "."));
        if (run.exitCode() == 0) {
            return NOTHING;
        }
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).as(run.err()).isNotBlank();
        return json(run.out()).objects("changes").map(FaultSuite::name).collect(Collectors.toSet());
    }

    private Run applyWith(int number, Optional<Fault> fault, String... options) throws IOException {
        proxy.restart((at, request) -> fault.filter(any -> at == number));
        return apply(options);
    }

    private Run apply(String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("apply", "-o", "json", "--timeout", "1", "--max-concurrent", "1", "."));
        arguments.addAll(List.of(options));
        return run(Map.of("GRAFANA_SERVER", proxy.address().toString()), arguments);
    }

    private Run run(Map<String, String> server, List<String> arguments) throws IOException {
        Map<String, String> environment = new HashMap<>(grafana.credentials());
        environment.putAll(server);
        return program.run(directory, environment, "", arguments);
    }

    private void write(String title) throws IOException {
        writeFolder(parent, title, Optional.empty());
        writeFolder(child, title, Optional.of(parent));
        for (String uid : dashboards) {
            JsonObject spec = JsonObject.builder()
                    .put("title", title)
                    .put("uid", uid)
                    .put("panels", JsonArray.of())
                    .build();
            writeManifest("dashboard.grafana.app/v0alpha1", "Dashboard", uid, Optional.of(child), spec);
        }
    }

    private void writeFolder(String uid, String title, Optional<String> folder) throws IOException {
        JsonObject spec = JsonObject.builder().put("title", title + " " + uid).build();
        writeManifest("folder.grafana.app/v1beta1", "Folder", uid, folder, spec);
    }

    private void writeManifest(String version, String kind, String name, Optional<String> folder, JsonObject spec)
            throws IOException {
        JsonObject annotations = folder.map(uid ->
                        JsonObject.builder().put("grafana.app/folder", uid).build())
                .orElse(JsonObject.empty());
        JsonObject manifest = JsonObject.builder()
                .put("apiVersion", version)
                .put("kind", kind)
                .put(
                        "metadata",
                        JsonObject.builder()
                                .put("name", name)
                                .put("annotations", annotations)
                                .build())
                .put("spec", spec)
                .build();
        Files.writeString(directory.resolve(name + ".json"), JsonWriter.pretty(manifest));
    }

    private void clear() {
        dashboards.forEach(uid -> grafana.delete("/api/dashboards/uid/" + uid));
        grafana.delete("/api/folders/" + child);
        grafana.delete("/api/folders/" + parent);
    }

    private void save(String uid, String title) {
        JsonObject dashboard =
                JsonObject.builder().put("uid", uid).put("title", title).build();
        Answer answer = grafana.post(
                "/api/dashboards/db",
                JsonObject.builder()
                        .put("dashboard", dashboard)
                        .put("overwrite", true)
                        .build());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private JsonObject dashboard(String uid) {
        return grafana.get("/api/dashboards/uid/" + uid)
                .body()
                .object("dashboard")
                .orElse(JsonObject.empty());
    }

    private String title(String uid) {
        return dashboard(uid).string("title").orElse("");
    }

    private static JsonObject json(String text) {
        return JsonReader.read(new SourceText("output", text))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }
}
