package dev.wfmon.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.wfmon.json.ReadProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFilesTest {

    @TempDir
    Path folder;

    @Test
    void readsAFolderWithAllBelowItInOrderOfNames() throws IOException {
        write("b.json", dashboard("b"));
        write("a.yaml", "{uid: a, panels: []}");
        write("a/z.yml", "{uid: az, panels: []}");
        write("a/a/x.json", dashboard("aax"));
        write("c.txt", "no data");
        write("B.json", dashboard("big"));
        assertThat(names(read(""))).containsExactly("big", "aax", "az", "a", "b");
        assertThat(names(read("a"))).containsExactly("aax", "az");
        assertThat(names(read("b.json", "a"))).containsExactly("b", "aax", "az");
    }

    @Test
    void leavesOutNamesThatStartWithADot() throws IOException {
        write(".hidden.json", dashboard("x"));
        write(".git/y.json", dashboard("y"));
        assertThat(read("")).isEqualTo(new Reading(List.of(), List.of()));
    }

    @Test
    void passesOverForeignDocumentsInAFolderButNotAForeignFileThatIsNamed() throws IOException {
        write("package.json", "{\"name\": \"x\"}");
        write("empty.yaml", "# nothing\n");
        write("scrape.yaml", "{scrape_configs: [{job_name: x}]}");
        assertThat(read("")).isEqualTo(new Reading(List.of(), List.of()));
        for (String file : List.of("package.json", "empty.yaml", "scrape.yaml")) {
            assertThat(problems(read(file)))
                    .containsExactly(folder.resolve(file)
                            + ": holds neither a dashboard, a folder nor a group of rules; name a file that does");
        }
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThat(problems(read("no.json")))
                .containsExactly(folder.resolve("no.json") + ": there is no such file or folder; check the path");
    }

    @Test
    void saysThatAFileIsNoUtf8() throws IOException {
        Files.write(folder.resolve("latin.json"), "{\"title\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        String message = folder.resolve("latin.json") + ": is not UTF-8 text; save it as UTF-8";
        assertThat(problems(read("latin.json"))).containsExactly(message);
        assertThat(problems(read(""))).containsExactly(message);
    }

    @Test
    void placesWhatIsBroken() throws IOException {
        write("a.json", "{\n  \"uid\": \"a\",\n  \"panels\": [}\n}");
        write("b.yaml", "uid: b\npanels: []\nx: [1\n");
        write("c.json", dashboard("c"));
        Reading reading = read("");
        assertThat(names(reading)).contains("c");
        assertThat(reading.problems())
                .extracting(ResourceFilesTest::place)
                .containsExactly("a.json:3:14", "b.yaml:3:4");
        assertThat(reading.problems().getFirst().render()).endsWith("\n    \"panels\": [}\n  " + " ".repeat(13) + "^");
    }

    @Test
    void readsStandardInput() {
        InputStream stdin = new ByteArrayInputStream("uid: s\npanels: []\n".getBytes(StandardCharsets.UTF_8));
        Reading reading = new ResourceFiles(folder, stdin).read(List.of("-"));
        assertThat(names(reading)).containsExactly("s");
        assertThat(reading.resources().getFirst().place()).isEqualTo("<stdin>:1:1");
        assertThat(problems(read("-"))).singleElement().asString().startsWith("<stdin>: ");
    }

    @Test
    void takesAbsolutePathsAndFilesOfAnyName() throws IOException {
        write("rules", "groups: [{name: g, rules: []}]");
        Reading reading = read(folder.resolve("rules").toAbsolutePath().toString());
        assertThat(names(reading)).containsExactly("g");
    }

    @Test
    void followsLinksButNoLinkThatLeadsBack() throws IOException {
        write("real/a.json", dashboard("a"));
        Files.createDirectory(folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/linked"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("real/loop"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("in/up"), folder);
        assertThat(names(read("in"))).containsExactly("a");
    }

    @Test
    void saysThatAFileMayNotBeRead() throws IOException {
        write("secret.json", dashboard("a"));
        Path file = folder.resolve("secret.json");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertThat(problems(read(""))).containsExactly(file + ": may not be read; change its permissions");
    }

    private Reading read(String... arguments) {
        return new ResourceFiles(folder, InputStream.nullInputStream()).read(List.of(arguments));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static String dashboard(String uid) {
        return "{\"uid\": \"" + uid + "\", \"panels\": []}";
    }

    private static List<String> names(Reading reading) {
        return reading.resources().stream()
                .map(resource -> resource.id().name())
                .toList();
    }

    private static List<String> problems(Reading reading) {
        assertThat(reading.resources()).isEmpty();
        return reading.problems().stream().map(ReadProblem::render).toList();
    }

    private static String place(ReadProblem problem) {
        String place = problem.source().place(problem.offset());
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
