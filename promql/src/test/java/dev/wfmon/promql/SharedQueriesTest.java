package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parses what people publish in dashboards and rules, with the variables in it. */
class SharedQueriesTest {

    /** What Prometheus 2.42 says to the queries after plausible values took the place of their variables. */
    private static final Path ORACLE = Path.of("../../shared/corpora/queries/shared-oracle-prom-2.42.jsonl");

    /** Prometheus 3.0 gave this function another name: double_exponential_smoothing. */
    private static final String REMOVED = "holt_winters(";

    private final JsonFactory json = new JsonFactory();

    private record Row(String query, boolean valid) {}

    @Test
    void parsesWhatIsPromqlOnceVariablesAreReplaced() throws IOException {
        assumeTrue(Files.exists(ORACLE), "the corpus of queries is not here: " + ORACLE);
        int valid = 0;
        List<String> refused = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Row row : rows()) {
            ParseResult result = Promql.parse(row.query, ParseOptions.GRAFANA);
            if (row.valid) {
                valid++;
                if (!result.isValid() && !row.query.contains(REMOVED)) {
                    refused.add(row.query + "\n  " + result.problems());
                }
            }
            if (result.isValid()) {
                Expr expr = result.orThrow();
                ParseResult again = Promql.parse(expr.print(), ParseOptions.GRAFANA);
                if (!again.isValid() || !expr.sameAs(again.orThrow())) {
                    changed.add(row.query + "\n  " + expr.print());
                }
            }
        }
        System.out.printf("SharedQueriesTest: %d valid, %d of them refused%n", valid, refused.size());
        assertThat(valid).isGreaterThan(6_000);
        assertThat(refused).isEmpty();
        assertThat(changed).isEmpty();
    }

    /** What neither server takes: broken on purpose, or behind feature flags of Prometheus. */
    private static final Set<String> BROKEN =
            Set.of("vm_rows{ > 0", "test +", "rate(up[1m] anchored)", "rate(up[5m]) + fill(0) rate(down[5m])");

    @Test
    void parsesEverythingInOneDialect() throws IOException {
        assumeTrue(Files.exists(ORACLE), "the corpus of queries is not here: " + ORACLE);
        ParseOptions metricsql = ParseOptions.METRICSQL.withGrafanaVariables(true);
        int count = 0;
        int metricsqlCount = 0;
        List<String> refused = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Row row : rows()) {
            count++;
            ParseResult result = Promql.parse(row.query, metricsql);
            if (result.isValid()) {
                metricsqlCount++;
                Expr expr = result.orThrow();
                ParseResult again = Promql.parse(expr.print(), metricsql);
                if (!again.isValid() || !expr.sameAs(again.orThrow())) {
                    changed.add(row.query + "\n  " + expr.print());
                }
            } else if (!Promql.parse(row.query, ParseOptions.GRAFANA).isValid()
                    && !BROKEN.contains(row.query)
                    // Not an aggregation, so it takes no clause.
                    && !row.query.startsWith("ceil by (")) {
                refused.add(row.query + "\n  " + result.problems());
            }
        }
        System.out.printf("SharedQueriesTest: %d queries, %d of them MetricsQL%n", count, metricsqlCount);
        assertThat(refused).isEmpty();
        assertThat(changed).isEmpty();
    }

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ORACLE)) {
            String query = "";
            boolean valid = false;
            try (JsonParser parser = json.createParser(line)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String field = parser.currentName();
                    JsonToken value = parser.nextToken();
                    switch (field) {
                        case "expr" -> query = parser.getText();
                        case "ok" -> valid = value == JsonToken.VALUE_TRUE;
                        default -> parser.skipChildren();
                    }
                }
            }
            rows.add(new Row(query, valid));
        }
        return rows;
    }
}
