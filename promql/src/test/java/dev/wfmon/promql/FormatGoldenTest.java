package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Formats whole queries as people write them: {@code x.input.promql} becomes {@code x.output.promql}, which
 * {@code mvn test -Dgolden.update=true} writes anew.
 */
class FormatGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/wfmon/promql/format");

    private static final String INPUT = ".input.promql";

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(INPUT))
                    .map(name -> name.substring(0, name.length() - INPUT.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void formats(String name) throws IOException {
        String query = Files.readString(FOLDER.resolve(name + INPUT));
        String formatted = FormatterTest.format(query, ParseOptions.GRAFANA, Promql.FORMAT_WIDTH) + "\n";
        Path output = FOLDER.resolve(name + ".output.promql");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(output, formatted);
        }
        assertThat(output).content().isEqualTo(formatted);
    }
}
