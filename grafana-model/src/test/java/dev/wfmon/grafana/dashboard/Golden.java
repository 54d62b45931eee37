package dev.wfmon.grafana.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole expected outputs as files; {@code mvn test -Dgolden.update=true} writes them anew. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/wfmon/grafana/dashboard");

    private Golden() {}

    static void check(String name, JsonObject actual) throws IOException {
        Path file = FOLDER.resolve(name);
        String text = JsonWriter.pretty(actual) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text);
    }
}
