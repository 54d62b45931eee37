package dev.wfmon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dashboards from the wild, where the corpora are at hand, and the samples, where they are not. */
class CorpusTest {

    private static final Path DASHBOARDS = Path.of("../../shared/corpora/dashboards");

    @TestFactory
    Stream<DynamicTest> samplesKeepTheirValueThroughWritingAndReading() {
        return Samples.ALL.stream().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> check(sample)));
    }

    @Test
    void dashboardsKeepTheirValueThroughWritingAndReading() throws IOException {
        assumeTrue(Files.isDirectory(DASHBOARDS), () -> "no corpora at " + DASHBOARDS.toAbsolutePath());
        List<Path> paths;
        try (Stream<Path> all = Files.walk(DASHBOARDS)) {
            paths = all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches(".*\\.(json|ya?ml)"))
                    .sorted()
                    .toList();
        }
        assertThat(paths).isNotEmpty();
        for (Path path : paths) {
            check(new SourceText(path.toString(), Files.readString(path)));
        }
    }

    private static void check(SourceText source) {
        ReadResult result = Documents.read(source);
        // Names that stand twice do occur; only what ends the reading fails.
        assertThat(result.documents()).as(source.name() + result.problems()).isNotEmpty();
        for (JsonDocument document : result.documents()) {
            Json root = document.root();
            String compact = JsonWriter.compact(root);
            String pretty = JsonWriter.pretty(root);
            // Equal texts mean equal values, order of keys and spelling of numbers.
            assertThat(JsonWriter.compact(read("a.json", compact))).isEqualTo(compact);
            assertThat(JsonWriter.compact(read("a.json", pretty))).isEqualTo(compact);
            assertThat(JsonWriter.compact(read("a.yaml", YamlWriter.write(root))))
                    .isEqualTo(compact);
        }
    }

    private static Json read(String name, String text) {
        ReadResult result = Documents.read(new SourceText(name, text));
        assertThat(result.problems()).isEmpty();
        return result.documents().getFirst().root();
    }
}
