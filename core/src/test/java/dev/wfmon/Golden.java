package dev.wfmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole expected outputs as files; {@code mvn test -Dgolden.update=true} writes them anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/wfmon");

    private Golden() {}

    /**
     * Compares a text with the file of that name.
     *
     * @param name the file, below the folder of all goldens: {@code workflow/dashboard.json}
     */
    public static void check(String name, String actual) throws IOException {
        check(FOLDER.resolve(name), actual);
    }

    /** Compares a text with a file that stands elsewhere, such as a page of the documentation. */
    public static void check(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, actual);
        }
        assertThat(file).content().isEqualTo(actual);
    }
}
