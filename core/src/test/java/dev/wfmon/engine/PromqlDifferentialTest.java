package dev.wfmon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.ParseResult;
import dev.wfmon.promql.Promql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our parser beside that of a running Prometheus 2.42, for what that version knows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromqlDifferentialTest {

    private static final Path CORPUS = Path.of("../../shared/corpora/queries/shared-conformance.jsonl");

    /** What changed since: numbers for durations and the reverse, underscores, names in quotes, functions. */
    private static final Pattern CHANGED_SINCE = Pattern.compile(
            "\\d_\\d|\\[\\d+(\\.\\d+)?[\\]:]|offset -?\\d+(\\s|$)|\\{\\s*[\"']|\\d+[smhdwy]\\s*[-+*/]|limitk|limit_ratio|mad_over_time|start\\(\\)|holt_winters");

    private PrometheusServer prometheus;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        prometheus = new PrometheusServer(folder);
    }

    @AfterAll
    void stop() {
        prometheus.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "up{job=\"a\", instance!~'b.*'}[5m] offset -1h",
                "sum without (a, b) (rate(x[1m30s])) / ignoring (c) group_left (d) y",
                "-1 ^ 2 * -x % 3 atan2 y",
                "a and b or c unless on (x) d",
                "1 < bool 2",
                "topk(2 + 3, x) by (y)",
                "max_over_time(rate(x[5m])[1h:] @ end() offset 5m)",
                "histogram_quantile(0.9, sum by (le) (rate(x_bucket[5m])))",
                "label_replace(x, 'a', \"$1\", `b`, '(.*)')",
                "{__name__=~'a.+'}",
                "0x1F + .5 + 5. + 1e-3 + Inf - nan",
                "count_values('v', x)",
                "'a string'",
                "",
                "rate(x[1h]) by (job)",
                "rate(x)",
                "sum(x, y)",
                "x[5m][5m]",
                "{a=~'b?'}",
                "1 == 2",
                "x == bool on (a) y",
                "a and 1",
                "foo{a='b'",
                "unknown(x)",
                "x * group_left y",
                "x{a=~'('}",
                "\"open",
                "08",
                "sum by (a) x",
                "foo[5m] + 1",
            })
    void agreesWithTheServer(String query) throws IOException, InterruptedException {
        assertThat(difference(query)).isEmpty();
    }

    @Test
    void agreesWithTheServerOnTheCorpus() throws IOException, InterruptedException {
        assumeTrue(Files.exists(CORPUS), "the corpus of queries is not here: " + CORPUS);
        List<String> differences = new ArrayList<>();
        List<String> queries = corpus();
        for (String query : queries) {
            difference(query).ifPresent(differences::add);
        }
        assertThat(queries).hasSizeGreaterThan(500);
        assertThat(differences).isEmpty();
    }

    private static List<String> corpus() throws IOException {
        try (Stream<String> lines = Files.lines(CORPUS)) {
            return lines.flatMap(line -> JsonReader.read(new SourceText("line", line)).documents().stream())
                    .flatMap(document -> document.root().asObject().stream())
                    .flatMap(row -> row.string("expr").stream())
                    .filter(query -> !CHANGED_SINCE.matcher(query).find())
                    .toList();
        }
    }

    /** What the two make of a query, where it is not the same. */
    private Optional<String> difference(String query) throws IOException, InterruptedException {
        JsonObject theirs = prometheus.format(query);
        ParseResult ours = Promql.parse(query);
        boolean isValid = theirs.string("status").equals(Optional.of("success"));
        if (isValid != ours.isValid()) {
            return Optional.of(query + "\n  theirs: " + theirs + "\n  ours: " + ours.problems());
        }
        if (isValid) {
            Expr expr = ours.orThrow();
            String formatted = theirs.string("data").orElseThrow();
            if (!Promql.expr(formatted).sameAs(expr)) {
                return Optional.of(query + "\n  theirs: " + formatted + "\n  ours: " + expr.print());
            }
        }
        return Optional.empty();
    }
}
