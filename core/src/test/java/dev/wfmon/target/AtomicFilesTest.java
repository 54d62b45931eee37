package dev.wfmon.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir
    Path folder;

    @Test
    void writesWithTheFoldersAbove() throws IOException {
        AtomicFiles.write(folder.resolve("a/b/x.json"), "é😀\n");
        assertThat(folder.resolve("a/b/x.json")).hasContent("é😀\n");
        assertThat(files()).containsExactly("a", "a/b", "a/b/x.json");
    }

    @Test
    void replacesWhatWasThere() throws IOException {
        Path file = folder.resolve("x.json");
        AtomicFiles.write(file, "a longer text");
        AtomicFiles.write(file, "short");
        assertThat(file).hasContent("short");
        assertThat(files()).containsExactly("x.json");
    }

    @Test
    void aFailureLeavesTheOldStateAndNothingAside() throws IOException {
        Path file = folder.resolve("x.json");
        Files.createDirectories(file.resolve("kept"));
        assertThatThrownBy(() -> AtomicFiles.write(file, "new")).isInstanceOf(IOException.class);
        assertThat(files()).containsExactly("x.json", "x.json/kept");
    }

    @Test
    void aFailureToWriteAsideLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("x.json");
        Files.writeString(file, "old");
        Path aside = folder.resolve(".x.json." + ProcessHandle.current().pid() + ".new");
        Files.createDirectories(aside.resolve("full"));
        assertThatThrownBy(() -> AtomicFiles.write(file, "new")).isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
    }

    @Test
    void takesOverWhatARunThatWasKilledLeftBehind() throws IOException {
        Path file = folder.resolve("x.json");
        Files.writeString(folder.resolve(".x.json." + ProcessHandle.current().pid() + ".new"), "half of a longer te");
        AtomicFiles.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(files()).containsExactly("x.json");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> folder.relativize(path).toString())
                    .filter(name -> !name.isEmpty())
                    .sorted()
                    .toList();
        }
    }
}
