package dev.wfmon.grafana.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Documents;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Dashboards that together use all that the forms know. */
final class Samples {

    private static final Path FOLDER = Path.of("src/test/resources/dev/wfmon/grafana/convert");

    /** A classic dashboard with every member that v2 can hold. */
    static final JsonObject CLASSIC = read("classic.json");

    /** A v2 dashboard with every layout. */
    static final JsonObject LAYOUTS = read("layouts.json");

    private Samples() {}

    static JsonObject json(String text) {
        ReadResult result = Documents.read(new SourceText("sample.json", text));
        assertThat(result.problems()).isEmpty();
        return result.documents().getFirst().root().asObject().orElseThrow();
    }

    private static JsonObject read(String name) {
        try {
            return json(Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole expected outputs as files; {@code mvn test -Dgolden.update=true} writes them anew. */
    static void checkGolden(String name, JsonObject actual) throws IOException {
        Path file = FOLDER.resolve(name);
        String text = JsonWriter.pretty(actual) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text);
        }
        assertThat(file).content().isEqualTo(text);
    }
}
