package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Formats all that Prometheus finds valid, as it is and with comments at random places, and checks that comments and
 * tree are the same, and that the result stays what it is when formatted again.
 */
class FormatPropertyTest {

    private static final ParseOptions EVERYTHING = ParseOptions.GRAFANA.withAllFlags();

    private static final List<Integer> WIDTHS = List.of(0, 10, 40, 100, Integer.MAX_VALUE);

    /** What is rare among the queries that Prometheus was asked about. */
    private static final List<String> QUERIES = List.of(
            "sum by (job,) (rate(http_requests_total{code=~\"5..\", job!=\"x\",}[5m] offset 1h @ end()))",
            "histogram_quantile(0.99, sum(rate(x_bucket[$__rate_interval])) by (le, \"a.b\")) > bool 1e-3",
            "a / on (x, \"y.z\") group_left (w) b unless ignoring (v) c + fill (1) d - fill_left (-2) fill_right (3) e",
            "max_over_time(rate(x{a='b'}[5m])[1h:max_of(step(), 30s)] @ 5 offset (1h + step())) - -2 ^ 0x1F",
            "topk(5, {\"a.b\", c='\\xff\\u00e9', b='#', c!='#d'}) without () or x",
            "label_replace(x, `a#`, \"b\", 'c', \"(.*)\") unless $y",
            "${expr} + -[[x:raw]] atan2 - + -foo{} ^ -$y{a=''} offset -$o",
            "-rate({z=\"1\",y=\"2\",__name__=\"n\",\"x.y\"=~\"3\"}[((5m + 1) * 2)]anchored@start())",
            "sum_over_time(sum_over_time(min_over_time(a{b='c'}[1m:])[2m:1m])[3m:] offset 1h) + on () group_right b",
            "info(foo, {}) + time() + count_values by (a) ('v', x) - (((-(a{b='c'} or d)))) ^ days_in_month()");

    @Test
    void holdsForAllThatIsValid() throws IOException {
        int formatted = 0;
        for (String query : valid()) {
            for (int width : WIDTHS) {
                FormatterTest.format(query, EVERYTHING, width);
            }
            formatted++;
        }
        assertThat(formatted).isGreaterThan(3_500);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void holdsWithCommentsAnywhere(long seed) throws IOException {
        System.out.println("FormatPropertyTest seed " + seed);
        Random random = new Random(seed);
        List<String> queries = valid();
        for (int i = 0; i < 400; i++) {
            queries.addAll(QUERIES);
        }
        int formatted = 0;
        for (String query : queries) {
            String commented = comment(query, random);
            ParseResult result = Promql.parse(commented, EVERYTHING);
            // A comment makes some invalid: none may stand in front of a duration, nor between fill and its
            // parenthesis.
            if (result.isValid()) {
                FormatterTest.format(commented, EVERYTHING, WIDTHS.get(random.nextInt(WIDTHS.size())));
                formatted++;
            }
        }
        assertThat(formatted).isGreaterThan(queries.size() * 9 / 10);
    }

    private static List<String> valid() throws IOException {
        List<String> queries = new ArrayList<>(QUERIES);
        for (Verdicts.Row row : Verdicts.rows()) {
            if (Promql.parse(row.query(), EVERYTHING).isValid()) {
                queries.add(row.query());
            }
        }
        return queries;
    }

    /** Puts comments, with lines and blanks around them or not, between some of the tokens. */
    private static String comment(String query, Random random) {
        List<Token> tokens = new Lexer(query, true).tokens();
        double share = random.nextDouble();
        StringBuilder out = new StringBuilder();
        int written = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int border = tokens.get(i).start();
            out.append(query, written, border);
            written = border;
            boolean durationDue = i > 0 && tokens.get(i - 1).type() == TokenType.LEFT_BRACKET;
            while (!durationDue && random.nextDouble() < share / 2) {
                out.append(List.of("", " ", "\n", "\r\n\t", "\n\n").get(random.nextInt(5)));
                out.append("#")
                        .append(random.nextInt(1000))
                        .append(List.of("", " ", "#\t", " ) é\r").get(random.nextInt(4)));
                out.append(List.of("\n", "\n  ", "\n\n").get(random.nextInt(3)));
            }
        }
        return out.append(query, written, query.length()).toString();
    }
}
