package dev.wfmon.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.promql.Expr;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {

    private static final ParseOptions EVERYTHING = ParseOptions.GRAFANA.withAllFlags();

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            x                             => WITH_DATA
            x{a="1",a="2"}                => NEVER
            x{a="1",a!="1"}               => NEVER
            x{a="",a=~".+"}               => NEVER
            x{a!~".*"}                    => NEVER
            x{a="$a",a="2"}               => WITH_DATA
            {"x",a="1"}                   => WITH_DATA
            5                             => ALWAYS
            "text"                        => ALWAYS
            $x                            => SOMETIMES
            vector(1)                     => ALWAYS
            hour()                        => ALWAYS
            sum(x)                        => WITH_DATA
            rate(x[5m])                   => SOMETIMES
            count_over_time(x[5m])        => WITH_DATA
            max_over_time(vector(1)[5m:]) => SOMETIMES
            x > 5                         => SOMETIMES
            up > 1                        => NEVER
            up >= 0                       => WITH_DATA
            count(x) > 0                  => WITH_DATA
            count(x) == 0                 => NEVER
            sum(count(x) < 1)             => NEVER
            count(x) < bool 1             => WITH_DATA
            vector(1) > 2                 => NEVER
            vector(3) > 2                 => ALWAYS
            x / y                         => SOMETIMES
            x{a="1"} / x{a="2"}           => NEVER
            x{a="1"} / on (b) x{a="2"}    => SOMETIMES
            x{a="1"} and x{a="2"}         => NEVER
            x{a="1"} and sum by (b) (y)   => NEVER
            x and on () vector(1)         => WITH_DATA
            x unless x{a="1"}             => SOMETIMES
            x{a="1"} unless x{a="2"}      => WITH_DATA
            x unless (up > 1)             => WITH_DATA
            x unless on () vector(1)      => NEVER
            x or vector(0)                => ALWAYS
            (up > 1) or (up < 0)          => NEVER
            x or up > 1                   => WITH_DATA
            absent(x)                     => SOMETIMES
            absent(up > 1)                => ALWAYS
            absent(vector(1))             => NEVER
            absent(x or vector(1))        => NEVER
            topk(0, x)                    => NEVER
            topk(3, x)                    => WITH_DATA
            topk(scalar(y), x)            => SOMETIMES
            clamp(x, 5, 1)                => NEVER
            clamp(x, 1, 5)                => WITH_DATA
            x{a="1"} + fill (0) y{a="2"}  => SOMETIMES
            """)
    void ofQueries(String query, Outcome outcome) {
        assertThat(Analysis.of(Promql.parse(query, EVERYTHING).orThrow()).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x > 5",
                "up == 0",
                "sum(x) > 5",
                "sum(x > 5)",
                "(x > 5) * 2",
                "x > y",
                "x and y",
                "x unless y",
                "absent(x)",
                "absent_over_time(x[5m])",
                "x > 5 or y > 5",
                "count_over_time((x > 5)[5m:])",
                "-(x > 5)",
            })
    void conditions(String query) {
        assertThat(Analysis.of(Promql.expr(query)).isCondition()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "sum(x)",
                "x > bool 5",
                "x / y",
                "x or y > 5",
                "x > 5 or vector(0)",
                "1 > bool 0",
                "vector(scalar(x > 5))",
            })
    void noConditions(String query) {
        assertThat(Analysis.of(Promql.expr(query)).isCondition()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            x                                   => x [] VALUE
            sum(rate(x[5m]))                    => x [rate, sum] VALUE
            rate(sum(x)[5m:])                   => x [sum, rate] VALUE
            rate(x[5m]) / rate(y[5m])           => x [rate] VALUE; y [rate] VALUE
            x > y                               => x [] VALUE; y [] CONDITION
            x > bool y                          => x [] VALUE; y [] VALUE
            5 < x                               => x [] VALUE
            scalar(x) < y                       => x [scalar] CONDITION; y [] VALUE
            x and rate(y[5m]) > 0               => x [] VALUE; y [rate] CONDITION
            x or y                              => x [] VALUE; y [] VALUE
            sum(x unless y) by (a)              => x [sum] VALUE; y [sum] CONDITION
            x * on (a) group_left (b) y         => x [] VALUE; y [] VALUE
            info(x, {b="1"})                    => x [info] VALUE; {b="1"} [info] CONDITION
            absent(x)                           => x [absent] VALUE
            5                                   => none
            """)
    void sources(String query, String sources) {
        Analysis analysis = Analysis.of(Promql.parse(query, EVERYTHING).orThrow());
        String found = analysis.sources().stream()
                .map(source -> source.selector() + " " + source.functions() + " " + source.role())
                .collect(Collectors.joining("; "));
        assertThat(found.isEmpty() ? "none" : found).isEqualTo(sources);
    }

    @Test
    void sourcesKnowTheirMetricAndFunction() {
        Analysis analysis = Analysis.of(Promql.expr("sum(rate(x{a='b'}[5m])) > {a='c'}"));
        assertThat(analysis.sources().getFirst().metric()).hasValue("x");
        assertThat(analysis.sources().getFirst().function()).hasValue("rate");
        assertThat(analysis.sources().getLast().metric()).isEmpty();
        assertThat(analysis.sources().getLast().function()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a + ", "1 + ", "a > 1 > ", "a or ", "a - on (x) ", "$a * "})
    void longChainsWork(String link) throws InterruptedException {
        Expr expr = Promql.parse(link.repeat(10_000) + "a", EVERYTHING).orThrow();
        Throwable[] failure = new Throwable[1];
        Runnable test = () -> {
            Analysis analysis = Analysis.of(expr);
            assertThat(analysis.labels().toString()).isNotEmpty();
            assertThat(analysis.sources()).isNotEmpty();
            assertThat(analysis.at(expr.nodes().toList().getLast()).outcome()).isEqualTo(Outcome.WITH_DATA);
        };
        Thread thread = new Thread(null, test, "small stack", 512 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
        thread.start();
        thread.join();
        assertThat(failure[0]).isNull();
    }
}
