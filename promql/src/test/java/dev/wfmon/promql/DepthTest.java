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
