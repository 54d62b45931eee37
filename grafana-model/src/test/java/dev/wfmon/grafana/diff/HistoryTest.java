package dev.wfmon.grafana.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.diff.Change;
import dev.wfmon.json.diff.JsonDiff;
import dev.wfmon.json.diff.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Successive revisions of real files: each step from one to the next can be read. */
class HistoryTest {

    private static final Path HISTORY = Path.of("../../shared/corpora/history");
    private static final Path GOLDENS = Path.of("src/test/resources/dev/wfmon/grafana/diff/history");
    private static final int LONGEST_LINE = 400;

    @Test
    void everyStepOfRealFilesReadsWell() throws IOException {
        assumeTrue(Files.isDirectory(HISTORY), () -> "no corpora at " + HISTORY.toAbsolutePath());
        int steps = 0;
        int lines = 0;
        for (List<Path> revisions : revisions().values()) {
            for (int i = 1; i < revisions.size(); i++) {
                steps++;
                lines += check(revisions.get(i - 1), revisions.get(i));
            }
        }
        System.out.printf("HistoryTest: %d steps, %d changes%n", steps, lines);
        assertThat(steps).isPositive();
    }

    /** Ten steps as people read them; the texts hold what changed and no more of the files. */
    static Stream<Arguments> steps() {
        return Stream.of(
                arguments("argoproj+argo-cd/dashboard", 0),
                arguments("argoproj+argo-cd/dashboard", 2),
                arguments("argoproj+argo-cd/dashboard", 4),
                arguments("dotdc+grafana-dashboards-kubernetes/k8s-views-global", 1),
                arguments("dotdc+grafana-dashboards-kubernetes/k8s-views-global", 4),
                arguments("dotdc+grafana-dashboards-kubernetes/k8s-views-pods", 3),
                arguments("dotdc+grafana-dashboards-kubernetes/k8s-views-pods", 2),
                arguments("strimzi+strimzi-kafka-operator/strimzi-kafka", 1),
                arguments("strimzi+strimzi-kafka-operator/strimzi-kafka", 4),
                arguments("strimzi+strimzi-kafka-operator/strimzi-kafka", 6));
    }

    @ParameterizedTest(name = "{0} from revision {1}")
    @MethodSource("steps")
    void aStepReadsAsItsGoldenSays(String file, int revision) throws IOException {
        assumeTrue(Files.isDirectory(HISTORY), () -> "no corpora at " + HISTORY.toAbsolutePath());
        List<Path> revisions =
                revisions().getOrDefault(HISTORY.resolve("shared").resolve(file), List.of());
        List<JsonObject> before = objects(revisions.get(revision));
        List<JsonObject> after = objects(revisions.get(revision + 1));
        String text = changes(before.getFirst(), after.getFirst()).stream()
                .map(change -> change + "\n")
                .collect(Collectors.joining());
        Path golden = GOLDENS.resolve(file.replaceFirst(".*/", "") + "-" + revision + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDENS);
            Files.writeString(golden, text);
        }
        assertThat(golden).content().isEqualTo(text);
    }

    /** The revisions of each file lie in one folder, in order of their names. */
    private static Map<Path, List<Path>> revisions() throws IOException {
        try (Stream<Path> all = Files.walk(HISTORY)) {
            return all.filter(path -> path.toString().matches(".*\\.(json|ya?ml)"))
                    .sorted()
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
        }
    }

    private static int check(Path before, Path after) throws IOException {
        List<JsonObject> old = objects(before);
        List<JsonObject> now = objects(after);
        int lines = 0;
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            List<Change> changes = changes(old.get(i), now.get(i));
            lines += changes.size();
            assertThat(changes).as(after.toString()).allSatisfy(HistoryTest::readsWell);
            assertThat(changes(old.get(i), old.get(i))).as(before.toString()).isEmpty();
            assertThat(changes(now.get(i), old.get(i)).isEmpty())
                    .as(after.toString())
                    .isEqualTo(changes.isEmpty());
        }
        return lines;
    }

    private static List<Change> changes(JsonObject before, JsonObject after) {
        return before.has("panels") || before.has("rows")
                ? DashboardDiff.between(before, after)
                : JsonDiff.between(before, after, Shape.any());
    }

    private static void readsWell(Change change) {
        String line = change.toString();
        String part = change.path().toString();
        assertThat(part).as(line).isNotBlank();
        assertThat(line).startsWith(part).hasSizeLessThanOrEqualTo(LONGEST_LINE).doesNotContainPattern("\\p{Cntrl}");
        boolean isUpdate = change.before() != null && change.after() != null;
        if (isUpdate) {
            String[] sides = line.substring(part.length()).strip().split(" → ", 2);
            assertThat(sides).as(line).hasSize(2);
            assertThat(sides[0]).as(line).isNotEqualTo(sides[1]);
        }
    }

    private static List<JsonObject> objects(Path file) throws IOException {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonDocument document : Documents.read(new SourceText(file.toString(), Files.readString(file)))
                .documents()) {
            document.root().asObject().ifPresent(objects::add);
        }
        return objects;
    }
}
