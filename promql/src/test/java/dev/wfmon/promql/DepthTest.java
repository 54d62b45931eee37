package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepthTest {

    @ParameterizedTest
    @ValueSource(strings = {"a + ", "1 + ", "a or ", "a - on (x) "})
    void longChainsWork(String link) throws InterruptedException {
        String query = link.repeat(20_000) + "a";
        onSmallStack(() -> {
            Expr expr = Promql.expr(query);
            assertThat(expr.print()).isEqualTo(query);
            assertThat(expr.type()).isEqualTo(ValueType.VECTOR);
            assertThat(expr.nodes()).hasSize(40_001);
            assertThat(expr.rewrite(node -> node)).isSameAs(expr);
            assertThat(expr.sameAs(Promql.expr(query))).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a + ", "a or ", "a - on (x) ", "a + # comment\n", "a{b='c' # comment\n} + "})
    void longChainsAreLaidOut(String link) throws InterruptedException {
        String query = link.repeat(10_000) + "a";
        onSmallStack(() -> {
            String formatted = Promql.format(query);
            assertThat(Promql.expr(formatted).sameAs(Promql.expr(query))).isTrue();
            assertThat(formatted.lines()).hasSizeGreaterThan(10_000);
            assertThat(formatted.lines()).allMatch(line -> line.length() < 1_000);
            assertThat(Promql.format(formatted)).isEqualTo(formatted);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "190, abs(, a, )",
        "190, (, 'a # comment\n', )",
        "190, -, a, ''",
        "190, 2 ^, a, ''",
        "95, sum(a or, b, )",
        "95, min_over_time(, 'a{b=''c'' # comment\n}', [5m:])",
    })
    void deepNestsAreLaidOut(int depth, String opening, String inner, String closing) throws InterruptedException {
        String query = (opening + " ").repeat(depth) + inner + closing.repeat(depth);
        onSmallStack(() -> {
            String formatted = Promql.format(query);
            assertThat(Promql.expr(formatted).sameAs(Promql.expr(query))).isTrue();
            assertThat(Promql.format(formatted)).isEqualTo(formatted);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', (",
        "'', -",
        "'', 2 ^ ",
        "'', a or (",
        "'', abs(",
        "'', sum by (x) (",
        "a offset, -",
        "a[, -",
        "a[, 1 + (",
        "a[, 1 + ",
        "a[, 'min_of(1, '",
        "a, [5m:]",
    })
    void deepNestingIsRefused(String start, String opening) throws InterruptedException {
        String query = start + " " + opening.repeat(100_000) + " 1";
        onSmallStack(() -> assertThat(Promql.parse(query).problems())
                .extracting(Problem::message)
                .containsExactly("nested too deeply"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', (",
        "'', 'with (a = '",
        "'', with (a = 1) 1 +",
        "'', 1 default (",
        "'', 'sum(1, '",
        "'', 'any by (x) ('",
        "'', abs(",
        "a @, (",
        "a, ' keep_metric_names'",
    })
    void deepNestingOfMetricsqlIsRefused(String start, String opening) throws InterruptedException {
        String query = start + " " + opening.repeat(100_000) + " 1";
        onSmallStack(
                () -> assertThat(Promql.parse(query, ParseOptions.METRICSQL).problems())
                        .extracting(Problem::message)
                        .containsExactly("nested too deeply"));
    }

    @ParameterizedTest
    @CsvSource({"1m", "${a.", "[[a.", "$a", "a or ", "\\x2d"})
    void longQueriesOfAnyKindEnd(String piece) throws InterruptedException {
        ParseOptions options = ParseOptions.METRICSQL.withGrafanaVariables(true);
        onSmallStack(() ->
                assertThat(Promql.parse(piece.repeat(100_000) + "b", options)).isNotNull());
    }

    @Test
    void whatPeopleWriteIsNotTooDeep() throws InterruptedException {
        onSmallStack(() -> {
            Expr expr = Promql.expr("abs(".repeat(190) + "a" + ")".repeat(190));
            assertThat(expr.nodes()).hasSize(191);
            assertThat(expr.print()).hasSize(951);
        });
    }

    /** Half of what a thread usually has. */
    private static void onSmallStack(Runnable test) throws InterruptedException {
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(null, test, "small stack", 512 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
        thread.start();
        thread.join();
        assertThat(failure[0]).isNull();
    }
}
