package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Breaks good queries at random: nothing may throw, and what is still valid prints, formats and parses back. */
class MutationTest {

    private static final List<String> QUERIES = List.of(
            "sum by (job) (rate(http_requests_total{code=~\"5..\", job!=\"x\"}[5m] offset 1h @ end()))",
            "histogram_quantile(0.99, sum by (le) (rate(x_bucket[$__rate_interval]))) > bool 1e-3",
            "a / on (x, \"y.z\") group_left (w) b unless ignoring (v) c + fill (1) d",
            "max_over_time(rate(x[5m])[1h:max_of(step(), 30s)]) - -2 ^ 0x1F",
            "topk without () (5, {\"a.b\", c='\\xff\\u00e9'}) # why\n or label_replace(x, `a`, \"b\", 'c', \"(.*)\")",
            "${expr} + [[x:raw]] atan2 foo[((5m + 1) * 2):] smoothed",
            "$fn by ($by, a[[b]]) (n_${x:raw}_b{$l=~'a', job=$job, $f}[${n}m:1$u] offset $o)");

    private static final List<String> METRICSQL = List.of(
            "with (f(a, b) = rate(a{b or c='d'}[5i]) keep_metric_names, x={a='b'},) f(m, 1.5Ki) default m{x}",
            "topk_max by (a.b) (3, x @ (y + 1) offset -1.5h, 'z',) limit 5 if \\xe9\\-a[1h-5m:1i]",
            "(a, b{c='d' + \"e\"}) == (1, 2) ifnot sum(x)[1h] * on (a) group_left (*) prefix 'p' ümlaut:m.n",
            "$fn by ($by, a[[b]]) (n_${x:raw}_b{$l=~'a', job=$job, $f}[${n}m:1$u] offset $o)");

    private static final String PIECES = "()[]{},:.@$#'\"`\\=!~<>+-*/%^_ \n\té\uD83D\uFFFD0159aexmhNI";

    private static final ParseOptions EVERYTHING = ParseOptions.GRAFANA.withAllFlags();

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void nothingThrows(long seed) {
        nothingThrows(seed, QUERIES, EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void nothingThrowsOfMetricsql(long seed) {
        nothingThrows(seed, METRICSQL, ParseOptions.METRICSQL.withGrafanaVariables(true));
    }

    private static void nothingThrows(long seed, List<String> queries, ParseOptions options) {
        System.out.println("MutationTest seed " + seed);
        Random random = new Random(seed);
        int valid = 0;
        for (int i = 0; i < 40_000; i++) {
            String query = mutate(queries.get(random.nextInt(queries.size())), random);
            ParseResult result = Promql.parse(query, options);
            result.problems()
                    .forEach(problem -> assertThat(problem.render(query)).contains("parse error"));
            if (result.isValid()) {
                valid++;
                String printed = result.orThrow().print();
                assertThat(Promql.parse(printed, options).orThrow().print())
                        .as("print of %s", query)
                        .isEqualTo(printed);
                FormatterTest.format(query, options, random.nextInt(100));
            }
        }
        assertThat(valid).isGreaterThan(1_000);
    }

    private static String mutate(String query, Random random) {
        StringBuilder out = new StringBuilder(query);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(4)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> out.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> out.setLength(Math.max(1, at));
            }
            if (out.isEmpty()) {
                out.append('a');
            }
        }
        return out.toString();
    }
}
