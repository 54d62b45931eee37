package dev.wfmon.grafana.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people have in their Grafana passes, where the corpora are at hand; what does not is listed with the reason. */
class CorpusSchemaTest {

    private static final Path DASHBOARDS = Path.of("../../shared/corpora/dashboards");
    private static final int OLDEST = 36;

    /** The end of a file's path, and what is wrong with it. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "argo-cd/examples/dashboard.json", "has value mappings as they were before Grafana 8",
            "istio/manifests/addons/dashboards/lib/output.json", "has variables that refresh by the word time",
            "testdata/dashboards/basic_grafana_dashboard.json", "has panels between two columns");

    @Test
    void takesDashboardsFromTheWild() throws IOException {
        assumeTrue(Files.isDirectory(DASHBOARDS), () -> "no corpora at " + DASHBOARDS.toAbsolutePath());
        Validator classic = Validator.of(GrafanaSchema.DASHBOARD);
        Validator second = Validator.of(GrafanaSchema.DASHBOARD_V2);
        Map<String, List<String>> mistakes = new TreeMap<>();
        int count = 0;
        for (Path file : files()) {
            for (JsonDocument document : Documents.read(new SourceText(file.toString(), Files.readString(file)))
                    .documents()) {
                JsonObject root = document.root().asObject().orElse(JsonObject.empty());
                JsonObject dashboard =
                        root.object("dashboard").or(() -> root.object("spec")).orElse(root);
                boolean isSecond = root.string("apiVersion").orElse("").startsWith("dashboard.grafana.app/v2");
                if (isSecond || dashboard.integer("schemaVersion").orElse(0L) >= OLDEST) {
                    count++;
                    List<String> found = isSecond ? second.mistakes(root) : classic.mistakes(dashboard);
                    boolean isException = EXCEPTIONS.keySet().stream().anyMatch(file.toString()::endsWith);
                    assertThat(isException && found.isEmpty())
                            .as("%s is no exception any more", file)
                            .isFalse();
                    if (!found.isEmpty() && !isException) {
                        mistakes.put(file.toString(), found);
                    }
                }
            }
        }
        assertThat(count).isGreaterThan(100);
        assertThat(mistakes).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(DASHBOARDS)) {
            return all.filter(path -> path.toString().matches(".*\\.(json|ya?ml)"))
                    .sorted()
                    .toList();
        }
    }
}
