package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Compares every verdict with that of VictoriaMetrics. */
class MetricsqlConformanceTest {

    private static final Path CORPUS = Path.of("../../shared/corpora/conformance/metricsql.jsonl.gz");

    private final JsonFactory json = new JsonFactory();

    @Test
    void agreesWithVictoriaMetrics() throws IOException {
        assumeTrue(Files.exists(CORPUS), "the corpus of verdicts is not here: " + CORPUS);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                compared++;
                compare(line, differences);
            }
        }
        System.out.printf("MetricsqlConformanceTest: %d verdicts, %d differences%n", compared, differences.size());
        assertThat(compared).isGreaterThan(3_900);
        assertThat(differences).isEmpty();
    }

    private void compare(String line, List<String> differences) throws IOException {
        String query = "";
        boolean valid = false;
        try (JsonParser parser = json.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "q" -> query = parser.getText();
                    case "ok" -> valid = value == JsonToken.VALUE_TRUE;
                    default -> parser.skipChildren();
                }
            }
        }
        ParseResult result = Promql.parse(query, ParseOptions.METRICSQL);
        if (result.isValid() != valid) {
            differences.add("verdict of " + query + ": " + result.problems());
        }
        if (result.isValid()) {
            Expr expr = result.orThrow();
            ParseResult again = Promql.parse(expr.print(), ParseOptions.METRICSQL);
            if (!again.isValid() || !expr.sameAs(again.orThrow())) {
                differences.add("print of " + query + ": " + expr);
            }
        }
    }
}
