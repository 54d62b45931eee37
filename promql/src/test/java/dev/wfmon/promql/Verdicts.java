package dev.wfmon.promql;

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
import org.jspecify.annotations.Nullable;

/** What Prometheus itself says of some thousand queries; tests that ask for it are skipped where it is not at hand. */
final class Verdicts {

    /** The options of the verdicts with all feature flags. */
    static final ParseOptions EXPERIMENTAL = ParseOptions.PROMETHEUS.withAllFlags();

    private static final Path FILE = Path.of("../../shared/corpora/conformance/go314.jsonl.gz");

    private static final JsonFactory JSON = new JsonFactory();

    private Verdicts() {}

    /** What Prometheus says: type and print of a valid query, or the place and message of the first problem. */
    record Verdict(
            boolean valid,
            @Nullable String type,
            @Nullable String print,
            @Nullable String pretty,
            @Nullable String pretty10,
            int start,
            @Nullable String message) {}

    record Row(String query, Verdict plain, @Nullable Verdict experimental) {}

    static List<Row> rows() throws IOException {
        assumeTrue(Files.exists(FILE), "the verdicts are not here: " + FILE);
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(row(line));
            }
        }
        return rows;
    }

    private static Row row(String line) throws IOException {
        String query = "";
        Verdict plain = null;
        Verdict experimental = null;
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "q" -> query = parser.getText();
                    case "default" -> plain = verdict(parser);
                    case "experimental" -> experimental = verdict(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        if (plain == null) {
            throw new IOException("no verdict: " + line);
        }
        return new Row(query, plain, experimental);
    }

    private static Verdict verdict(JsonParser parser) throws IOException {
        boolean valid = false;
        String type = null;
        String print = null;
        String pretty = null;
        String pretty10 = null;
        int start = -1;
        String message = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "ok" -> valid = value == JsonToken.VALUE_TRUE;
                case "type" -> type = parser.getText();
                case "str" -> print = parser.getText();
                case "pretty" -> pretty = parser.getText();
                case "pretty10" -> pretty10 = parser.getText();
                case "errs" -> {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        boolean first = message == null;
                        while (parser.nextToken() == JsonToken.FIELD_NAME) {
                            String name = parser.currentName();
                            parser.nextToken();
                            if (first && name.equals("start")) {
                                start = parser.getIntValue();
                            } else if (first && name.equals("msg")) {
                                message = parser.getText();
                            }
                        }
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new Verdict(valid, type, print, pretty, pretty10, start, message);
    }
}
