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
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares every verdict, type, print and first problem with those of Prometheus itself. */
class ConformanceTest {

    private static final Path CORPUS = Path.of("../../shared/corpora/conformance/go314.jsonl.gz");

    /** Prometheus takes the e of a hexadecimal number at the end of a query for an exponent. */
    private static final Set<String> HEXADECIMAL_BUG = Set.of("0xee", "0x1e");

    /** Prometheus prints {@code info(foo, )}, which it cannot read again. */
    private static final Set<String> EMPTY_SELECTOR_BUG = Set.of("info(foo, {})");

    private static final ParseOptions EXPERIMENTAL = new ParseOptions(false, true, true, true);

    private final JsonFactory json = new JsonFactory();

    /** What Prometheus says: type and print of a valid query, or the place and message of the first problem. */
    private record Verdict(
            boolean valid,
            @Nullable String type,
            @Nullable String print,
            int start,
            @Nullable String message) {}

    private record Row(
            String query, Verdict plain, @Nullable Verdict experimental) {}

    @Test
    void agreesWithPrometheus() throws IOException {
        assumeTrue(Files.exists(CORPUS), "the corpus of verdicts is not here: " + CORPUS);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Row row : rows()) {
            compared++;
            compare(row.query, row.plain, ParseOptions.PROMETHEUS, differences);
            if (row.experimental != null) {
                compared++;
                compare(row.query, row.experimental, EXPERIMENTAL, differences);
            }
        }
        System.out.printf("ConformanceTest: %d verdicts, %d differences%n", compared, differences.size());
        assertThat(compared).isGreaterThan(4_500);
        assertThat(differences).isEmpty();
    }

    private static void compare(String query, Verdict expected, ParseOptions options, List<String> differences) {
        ParseResult result = Promql.parse(query, options);
        if (HEXADECIMAL_BUG.contains(query)) {
            assertThat(result.isValid()).isTrue();
            return;
        }
        if (result.isValid() != expected.valid) {
            differences.add("verdict of " + query + ": " + result.problems());
        } else if (!expected.valid) {
            Problem first = result.problems().getFirst();
            int start = query.substring(0, first.span().start()).getBytes(StandardCharsets.UTF_8).length;
            if (start != expected.start || !first.message().equals(expected.message)) {
                differences.add("problem of " + query + ": " + start + " " + first.message());
            }
        } else {
            Expr expr = result.orThrow();
            boolean samePrint = expr.print().equals(expected.print) || EMPTY_SELECTOR_BUG.contains(query);
            if (!expr.type().symbol().equals(expected.type) || !samePrint) {
                differences.add("print of " + query + ": " + expr.type() + " " + expr);
            }
        }
    }

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(row(line));
            }
        }
        return rows;
    }

    private Row row(String line) throws IOException {
        String query = "";
        Verdict plain = null;
        Verdict experimental = null;
        try (JsonParser parser = json.createParser(line)) {
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
        int start = -1;
        String message = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "ok" -> valid = value == JsonToken.VALUE_TRUE;
                case "type" -> type = parser.getText();
                case "str" -> print = parser.getText();
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
        return new Verdict(valid, type, print, start, message);
    }
}
