package dev.wfmon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.Grafana.Answer;
import dev.wfmon.cli.bench.StandInGrafana;
import dev.wfmon.cli.bench.TestNames;
import dev.wfmon.grafana.diff.DashboardDiff;
import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Grafana takes every word of the dashboard builders: their goldens are saved to the server that is at hand. */
class BuildersOnGrafanaTest {

    private static final Path GOLDENS =
            Path.of("..", "grafana-model", "src", "test", "resources", "dev", "wfmon", "grafana", "dashboard");
    private static final String API = "/apis/dashboard.grafana.app/%s/namespaces/default/dashboards";
    private static final String STRICTLY = "?fieldValidation=Strict";

    private static final Grafana GRAFANA = Grafana.open();

    /** The panel of the library that a golden shows under a shorter name. */
    private static final String LIBRARY_PANEL = TestNames.unique("request-rate");

    private final String uid = TestNames.unique("built");
    private final String copy = TestNames.unique("copy");

    @BeforeAll
    static void fillLibrary() {
        GRAFANA.post(
                "/api/library-elements",
                JsonObject.builder()
                        .put("uid", LIBRARY_PANEL)
                        .put("name", LIBRARY_PANEL)
                        .put("kind", 1)
                        .put("model", JsonObject.builder().put("type", "stat").build())
                        .build());
    }

    @AfterAll
    static void close() {
        GRAFANA.delete("/api/library-elements/" + LIBRARY_PANEL);
        GRAFANA.close();
    }

    @AfterEach
    void delete() {
        GRAFANA.delete("/api/dashboards/uid/" + uid);
        GRAFANA.delete("/api/dashboards/uid/" + copy);
    }

    static List<Path> goldens() throws IOException {
        try (Stream<Path> files = Files.list(GOLDENS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void keepsADashboardAsItWasBuilt(Path golden) throws IOException {
        JsonObject dashboard = read(golden).with("uid", Json.of(uid));
        Answer saved = GRAFANA.post(
                "/api/dashboards/db",
                JsonObject.builder().put("dashboard", dashboard).build());
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);
        JsonObject live = GRAFANA.get("/api/dashboards/uid/" + uid)
                .body()
                .object("dashboard")
                .orElseThrow();
        assertThat(DashboardDiff.between(dashboard, live)).isEmpty();
    }

    /** The newer API checks types, and its second version reads a dashboard into types of its own. */
    @ParameterizedTest
    @MethodSource("goldens")
    void findsNothingWrongWithADashboard(Path golden) throws IOException {
        assumeFalse(GRAFANA instanceof StandInGrafana, "the stand-in has no /apis");
        Answer saved = save("v1beta1", uid, read(golden).without("uid"));
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);

        JsonObject second = GRAFANA.get(API.formatted("v2beta1") + "/" + uid).body();
        JsonObject conversion = second.object("status")
                .flatMap(status -> status.object("conversion"))
                .orElse(JsonObject.empty());
        assumeFalse(
                conversion.string("error").orElse("").contains("not yet implemented"),
                "this server converts to v2 in the browser only");
        assertThat(conversion.isTrue("failed")).as(conversion.toString()).isFalse();

        Answer copied = save("v2beta1", copy, second.object("spec").orElseThrow());
        assertThat(copied.status()).as(copied.body().toString()).isEqualTo(201);
    }

    private static Answer save(String version, String name, JsonObject spec) {
        return GRAFANA.post(
                API.formatted(version) + STRICTLY,
                JsonObject.builder()
                        .put("apiVersion", "dashboard.grafana.app/" + version)
                        .put("kind", "Dashboard")
                        .put("metadata", JsonObject.builder().put("name", name).build())
                        .put("spec", spec)
                        .build());
    }

    private static JsonObject read(Path file) throws IOException {
        String text = Files.readString(file).replace("\"request-rate\"", "\"" + LIBRARY_PANEL + "\"");
        return Documents.read(new SourceText(file.toString(), text))
                .documents()
                .getFirst()
                .root()
                .asObject()
                .orElseThrow();
    }
}
