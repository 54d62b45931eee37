package dev.wfmon.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {

    /** JSON refuses {@code [1,]}, YAML takes it. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "a.json => [1,] => JSON",
                "A.JSON => [1,] => JSON",
                "a.yaml => [1,] => YAML",
                "a.yml => [1,] => YAML",
                "<stdin> => [1,] => JSON",
                "<stdin> => `  [1,]` => JSON",
                "<stdin> => `\uFEFF [1,]` => JSON",
                "<stdin> => a: [1,] => YAML",
                "<stdin> => - [1,] => YAML",
            })
    void theNameDecidesAndThenTheFirstSign(String name, String text, String language) {
        boolean isYaml = Documents.read(new SourceText(name, text)).isClean();
        assertThat(isYaml ? "YAML" : "JSON").isEqualTo(language);
    }
}
