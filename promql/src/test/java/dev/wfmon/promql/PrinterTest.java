package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterTest {

    private static final ParseOptions EVERYTHING = ParseOptions.PROMETHEUS.withAllFlags();

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            # Selectors
            up                                  => up
            up{}                                => up
            up{b='2',a=`1`}                     => up{a="1",b="2"}
            up{ a =~ "x.*" , }                  => up{a=~"x.*"}
            {"http.requests"}                   => {__name__="http.requests"}
            {"http.requests","a.b"!="c"}        => {"a.b"!="c",__name__="http.requests"}
            {__name__="up"}                     => {__name__="up"}
            up[300]                             => up[5m]
            up[90s]                             => up[1m30s]
            up[8d]                              => up[8d]
            up[14d]                             => up[2w]
            up[366d]                            => up[366d]
            up[1.5]                             => up[1s500ms]
            up[5m]offset 1h@end()               => up[5m] @ end() offset 1h
            up @ 1.5 offset -5m                 => up @ 1.500 offset -5m
            up offset 0                         => up
            up @ 5m                             => up @ 300.000
            up @ -0.0004                        => up @ 0.000
            up[5m] anchored                     => up[5m] anchored
            up offset 5m smoothed               => up smoothed offset 5m
            up @ 0 smoothed                     => up @ 0.000 smoothed
            up[5m] @ 0 anchored                 => up[5m] anchored @ 0.000
            sum(x)[1h:]                         => sum(x)[1h:]
            sum(x)[1h : 90] offset 1d           => sum(x)[1h:1m30s] offset 1d
            # Names that are keywords elsewhere
            sum + by                            => sum + by
            offset offset 5m                    => offset offset 5m
            and and and                         => and and and
            fill + fill                         => fill + fill
            start{end="step"}                   => start{end="step"}
            # Durations are expressions
            up[step()*2]                        => up[step() * 2]
            up[2m+300]                          => up[2m + 300]
            up[2^3^2]                           => up[2 ^ 3 ^ 2]
            up[-2^2+1h]                         => up[-2 ^ 2 + 1h]
            up[MAX_OF(1m, step())]              => up[max_of(1m, step())]
            up[1h:range()/10]                   => up[1h:range() / 10]
            up[((5m))]                          => up[(5m)]
            up offset (1h+step())               => up offset (1h + step())
            up offset 5m + 1                    => up offset 5m + 1
            up offset (5m) + 1                  => up offset (5m) + 1
            up offset -step()                   => up offset -step()
            up offset --5m                      => up offset 5m
            # Numbers
            007                                 => 7
            0755                                => 493
            08                                  => 8
            0x1F                                => 31
            1_000.5                             => 1000.5
            1e21                                => 1000000000000000000000
            1.5e-7                              => 0.00000015
            -0                                  => -0
            +5                                  => 5
            - -5                                => 5
            Inf                                 => +Inf
            -inf                                => -Inf
            nan                                 => NaN
            5m                                  => 5m
            -90s                                => -1m30s
            x > 0.1                             => x > 0.1
            # Strings
            'a"b'                               => "a\\"b"
            `a\\b`                              => "a\\\\b"
            "\\x41\\102\\u0043"                 => "ABC"
            "\\xc3\\xa9"                        => "é"
            "\\xff\\377"                        => "\\xff\\xff"
            "\\a\\t\\v\\u200b"                  => "\\a\\t\\v\\u200b"
            "\\U0001F600"                       => "😀"
            # Operators
            a+b*c                               => a + b * c
            (a+b)*c                             => (a + b) * c
            -a^2                                => -a ^ 2
            2^3^2                               => 2 ^ 3 ^ 2
            a - -b                              => a - -b
            a AND b OR c UNLESS d               => a and b or c unless d
            a atan2 b                           => a atan2 b
            a </ 5 >/ 1                         => a </ 5 >/ 1
            a==bool 1                           => a == bool 1
            a+on(x)b                            => a + on (x) b
            a+on()b                             => a + on () b
            a+on()2                             => a + 2
            a+ignoring()b                       => a + b
            a+ignoring(x,y)b                    => a + ignoring (x, y) b
            a*on(x)group_left b                 => a * on (x) group_left () b
            a*ignoring(x)group_right(y)b        => a * ignoring (x) group_right (y) b
            a+on("b c")d                        => a + on ("b c") d
            a+fill(0)b                          => a + fill (0) b
            a+fill_right(1)fill_left(-2)b       => a + fill_left (-2) fill_right (1) b
            a+fill(NaN)b                        => a + fill_left (NaN) fill_right (NaN) b
            # Calls and aggregations
            rate ( x [5m] )                     => rate(x[5m])
            time( )                             => time()
            label_join(x,"a","-","b","c")       => label_join(x, "a", "-", "b", "c")
            SUM(x)BY(a,b,)                      => sum by (a, b) (x)
            sum without()(x)                    => sum without () (x)
            sum by()(x)                         => sum(x)
            sum by(sum,on,"b.c",d:e)(x)         => sum by (sum, on, "b.c", "d:e") (x)
            topk(5,x)                           => topk(5, x)
            count_values by(a)("v",x)           => count_values by (a) ("v", x)
            ((x))                               => ((x))
            """)
    void printsAsPrometheusDoes(String query, String printed) {
        Expr expr = Promql.parse(query, EVERYTHING).orThrow();
        assertThat(expr.print()).isEqualTo(printed);
        assertThat(expr).hasToString(printed);
        assertThat(Promql.parse(printed, EVERYTHING).orThrow()).matches(expr::sameAs, "the same tree again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NaN", "inf", "INF", "without", "Without", "a b", "a:b", "1a", "by", "sum", "on"})
    void labelsOfTreesBuiltByHandReadBack(String name) {
        Label label = new Label(name, Span.NONE);
        Expr up = new VectorSelector("up", List.of(), Modifiers.NONE, Span.NONE);
        Aggregation.Grouping grouping = new Aggregation.Grouping(false, List.of(label));
        Expr sum = new Aggregation(AggregationOp.SUM, null, up, grouping, Span.NONE);
        Aggregation again = (Aggregation) Promql.expr(sum.print());
        assertThat(again.grouping().labels()).extracting(Label::name).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nan",
                "Inf",
                "bool",
                "on",
                "ignoring",
                "group_left",
                "GROUP_RIGHT",
                "atan2",
                "and",
                "offset",
                "sum"
            })
    void namesOfTreesBuiltByHandReadBack(String name) {
        Expr built = new VectorSelector(name, List.of(), Modifiers.NONE, Span.NONE);
        VectorSelector again = (VectorSelector) Promql.expr(built.print());
        assertThat(again.name()).contains(name);
    }
}
