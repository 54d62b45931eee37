package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsqlTest {

    private static final ParseOptions WITH_VARIABLES = ParseOptions.METRICSQL.withGrafanaVariables(true);

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            rate(m)                        => rate(m)
            rate(m[5i])                    => rate(m[5i])
            rate(m[1.5h])                  => rate(m[1h30m])
            rate(m[2h-5m])                 => rate(m[1h55m])
            rate(m[1h-2i])                 => rate(m[1h-2i])
            rate(m[300])                   => rate(m[5m])
            m[1h:5i]                       => m[1h:5i]
            m offset -5i                   => m offset -5i
            m offset 1.5d                  => m offset 1d12h
            WITH (x = 5, f(a, b) = a / b) f(m, n) + x => WITH (x = 5, f(a, b) = a / b) f(m, n) + x
            with (c={a="b"}, w=5m,) rate(m{c, d="e"}[w]) => WITH (c = {a="b"}, w = 5m) rate(m{d="e",c}[w])
            WITH (x="y") m{a=x+"z"}        => WITH (x = "y") m{a=x + "z"}
            WITH (y=WITH (x=1) x) y        => WITH (y = WITH (x = 1) x) y
            with{a="b"}                    => with{a="b"}
            m{a="b"+"c"}                   => m{a="bc"}
            "a" + "b"                      => "a" + "b"
            a default b if c or d          => a default b if c or d
            a ifnot b                      => a ifnot b
            default default default        => default default default
            x == (1, 2, 3)                 => x == (1, 2, 3)
            (a, b,)                        => (a, b)
            ()                             => ()
            union(a, b)                    => union(a, b)
            rate(x) keep_metric_names      => rate(x) keep_metric_names
            (a + b) keep_metric_names offset 5m => (a + b) keep_metric_names offset 5m
            {a="b" or c="d", e="f"}        => {a="b" or c="d",e="f"}
            m{a="b", or="c"}               => m{a="b",or="c"}
            {}                             => {}
            a * on (x) group_left (*) prefix "p_" b => a * on (x) group_left (*) prefix "p_" b
            sum(a, b)                      => sum(a, b)
            sum(a) by (b) limit 5          => sum by (b) (a) limit 5
            any by (b) (a)                 => any by (b) (a)
            topk_max(3, a, "x=y",)         => topk_max(3, a, "x=y")
            sum(a) offset 1h               => sum(a) offset 1h
            (a + b) @ end()                => (a + b) @ end()
            a @ (now() - 5)                => a @ (now() - 5)
            a @ -5m                        => a @ -300.000
            rate(x)[1h]                    => rate(x)[1h:]
            1Ki + 5M + 2.5K + 1kib         => 1024 + 5000000 + 2500 + 1024
            5m                             => 5m
            0b11 + 0o17 + 0x1F             => 3 + 15 + 31
            température.max                => température.max
            foo\\-bar{a\\.b="c"}       => foo\\-bar{"a.b"="c"}
            foo\\x2dbar                  => foo\\-bar
            \\inf + \\5a                => {__name__="inf"} + \\5a
            WITH (f() = 5) f()             => WITH (f() = 5) f()
            RATE(m[5m])                    => rate(m[5m])
            scalar(x) == y                 => scalar(x) == y
            1 > 2                          => 1 > 2
            fill + anchored / step         => fill + anchored / step
            {"foo", a="b"}                 => {__name__="foo",a="b"}
            label_set(m, "a", "b")         => label_set(m, "a", "b")
            limit_offset(1, 2, limit)      => limit_offset(1, 2, limit)
            """)
    void readAndPrinted(String query, String printed) {
        Expr expr = Promql.parse(query, ParseOptions.METRICSQL).orThrow();
        assertThat(expr.print()).isEqualTo(printed);
        assertThat(Promql.parse(printed, ParseOptions.METRICSQL).orThrow())
                .matches(expr::sameAs, "the same tree again");
        assertThat(expr.rewrite(node -> node)).isSameAs(expr);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x[5m + 1m]",
                "x offset (5m)",
                "x </ 5",
                "x anchored",
                "a + fill (0) b",
                "info(x)",
                "histogram_count(x)",
                "limit_ratio(0.5, x)",
                "foo(x)",
                "by(x)",
                "x[5m][5m:]",
                "x offset 5m [5m]",
                "x offset 5m offset 5m",
                "{\"a\", \"b\"}",
                "a{\"b\"}",
                "x{a=~\"(\"}",
                "x{y}",
                "x{a=y}",
                "{a=\"b\" or}",
                "rate(x) by (y)",
                "sum sum",
                "nan{a=\"b\"}",
                "WITH (x) y",
                "WITH (1 = 2) y",
                "5q",
                "x\\",
                "x[w]",
                "",
            })
    void refused(String query) {
        assertThat(Promql.parse(query, ParseOptions.METRICSQL).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(rate($m{job=~\"$job\",${f}}[$__interval])) by ($by) default 0",
                "$fn(x[${n}i])",
                "topk_last($n, x) limit 5",
                "WITH (f = {a=\"$a\"}) m{f}[$__range]",
            })
    void takesVariables(String query) {
        Expr expr = Promql.parse(query, WITH_VARIABLES).orThrow();
        assertThat(Promql.parse(expr.print(), WITH_VARIABLES).orThrow()).matches(expr::sameAs, "the same tree again");
    }
}
