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

    /** What Prometheus says: type and print of a valid query, or what is wrong, the first found first. */
    record Verdict(
            boolean valid,
            @Nullable String type,
            @Nullable String print,
            @Nullable String pretty,
            @Nullable String pretty10,
            List<Fault> faults) {}

    /** Something wrong with a query, from one byte to another. */
    record Fault(int start, int end, String message) {

        /** The same problem, of which Prometheus counts the bytes. */
        static Fault of(Problem problem, String query) {
            Span span = problem.span();
            return new Fault(bytes(query, span.start()), bytes(query, span.end()), problem.message());
        }

        /** The data has a replacement character for each byte that is no UTF-8. */
        private static int bytes(String query, int end) {
            String before = query.substring(0, end).replace('\uFFFD', '?');
            return before.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    record Row(String query, Verdict plain, @Nullable Verdict experimental) {}

    static boolean areHere() {
        return Files.exists(FILE);
    }

    static List<Row> rows() throws IOException {
        assumeTrue(areHere(), "the verdicts are not here: " + FILE);
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
        List<Fault> faults = new ArrayList<>();
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
                        faults.add(fault(parser));
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new Verdict(valid, type, print, pretty, pretty10, faults);
    }

    private static Fault fault(JsonParser parser) throws IOException {
        int start = -1;
        int end = -1;
        String message = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "start" -> start = parser.getIntValue();
                case "end" -> end = parser.getIntValue();
                case "msg" -> message = parser.getText();
                default -> parser.skipChildren();
            }
        }
        return new Fault(start, end, message);
    }
}
