package dev.wfmon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonReader;
import dev.wfmon.json.SourceText;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.ParseResult;
import dev.wfmon.promql.PrometheusVersion;
import dev.wfmon.promql.Promql;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our parser, asked to judge for 2.42, beside that of a running Prometheus 2.42. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromqlDifferentialTest {

    private static final Path CORPORA = Path.of("../../shared/corpora");

    private static final ParseOptions OPTIONS = ParseOptions.PROMETHEUS.withVersion(PrometheusVersion.V2_42);

    /**
     * What Prometheus 2.42 lets pass and refuses today: words of its test language within brackets, and ranges behind
     * {@code @ start()} and {@code @ end()}.
     */
    private static final Set<String> PASSED_BY_MISTAKE =
            Set.of("foo[5s x 5s]", "foo[5s s 5s]", "some_metric @ start() [5m]", "some_metric @ end()[5m]");

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
                "1_000",
                "x[300] offset 5",
                "time() - x > 10m",
                "{'a.b'}",
                "sum by ('a') (x)",
                "mad_over_time(x[5m])",
                "holt_winters(x[5m], 0.1, 0.1)",
                "x[1m + 1m]",
                "sum by (a) x",
                "foo[5m] + 1",
            })
    void agreesWithTheServer(String query) throws IOException, InterruptedException {
        assertThat(difference(query)).isEmpty();
    }

    @Test
    void agreesWithTheServerOnTheCorpora() throws IOException, InterruptedException {
        assumeTrue(Files.exists(CORPORA), "the corpora are not here: " + CORPORA);
        Set<String> queries = new LinkedHashSet<>();
        try (Stream<String> lines = Files.lines(CORPORA.resolve("queries/shared-conformance.jsonl"))) {
            queries(lines, "expr").forEach(queries::add);
        }
        Path verdicts = CORPORA.resolve("conformance/go314.jsonl.gz");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(verdicts)), StandardCharsets.UTF_8))) {
            queries(reader.lines(), "q").forEach(queries::add);
        }
        queries.removeAll(PASSED_BY_MISTAKE);
        List<String> differences = new ArrayList<>();
        for (String query : queries) {
            difference(query).ifPresent(differences::add);
        }
        System.out.printf("PromqlDifferentialTest: %d queries, %d differences%n", queries.size(), differences.size());
        assertThat(queries).hasSizeGreaterThan(4_000);
        assertThat(differences).isEmpty();
    }

    private static Stream<String> queries(Stream<String> lines, String member) {
        return lines.flatMap(line -> JsonReader.read(new SourceText("line", line)).documents().stream())
                .flatMap(document -> document.root().asObject().stream())
                .flatMap(row -> row.string(member).stream());
    }

    /** What the two make of a query, where it is not the same. */
    private Optional<String> difference(String query) throws IOException, InterruptedException {
        JsonObject theirs = prometheus.format(query);
        ParseResult ours = Promql.parse(query, OPTIONS);
        boolean isValid = theirs.string("status").equals(Optional.of("success"));
        if (isValid != ours.isValid()) {
            return Optional.of(query + "\n  theirs: " + theirs + "\n  ours: " + ours.problems());
        }
        if (isValid) {
            Expr expr = ours.orThrow();
            String formatted = theirs.string("data").orElseThrow();
            if (!Promql.parse(formatted, OPTIONS).orThrow().sameAs(expr)) {
                return Optional.of(query + "\n  theirs: " + formatted + "\n  ours: " + expr.print());
            }
        }
        return Optional.empty();
    }
}
