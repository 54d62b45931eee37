package dev.wfmon.grafana.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dashboards from the wild, where the corpora are at hand. */
class ConversionCorpusTest {

    private static final Path DASHBOARDS = Path.of("../../shared/corpora/dashboards");

    @Test
    void whatV2HoldsOfRealDashboardsComesBack() throws IOException {
        assumeTrue(Files.isDirectory(DASHBOARDS), () -> "no corpora at " + DASHBOARDS.toAbsolutePath());
        try (Stream<Path> files = Files.walk(DASHBOARDS)) {
            List<Path> paths = files.filter(Files::isRegularFile).sorted().toList();
            long converted = paths.stream()
                    .flatMap(ConversionCorpusTest::dashboards)
                    .filter(ConversionCorpusTest::check)
                    .count();
            assertThat(converted).isGreaterThan(300);
        }
    }

    private static Stream<JsonObject> dashboards(Path path) {
        try {
            return Documents.read(new SourceText(path.toString(), Files.readString(path))).documents().stream()
                    .flatMap(document -> document.root().asObject().stream())
                    .map(root -> root.object("dashboard")
                            .or(() -> root.object("spec"))
                            .orElse(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was a classic one, which then went there, back and there again with the same result. */
    private static boolean check(JsonObject dashboard) {
        if (!dashboard.array("panels").isPresent()) {
            return false;
        }
        Conversion there = Conversion.toV2(dashboard);
        Conversion back = Conversion.toV1(there.spec());
        Conversion again = Conversion.toV2(back.spec());
        assertThat(back.losses())
                .as("%s", dashboard.find("title"))
                .allSatisfy(loss -> assertThat(loss.kind()).isEqualTo(Loss.Kind.ALTERED));
        assertThat(again.spec()).as("%s", dashboard.find("title")).isEqualTo(there.spec());
        return true;
    }
}
