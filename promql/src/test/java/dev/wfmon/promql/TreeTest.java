package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {

    @Test
    void nodesComeInTheOrderOfTheSource() {
        assertThat(Promql.expr("topk(2, rate(a[5m])) / (-b)").nodes().map(Expr::print))
                .containsExactly(
                        "topk(2, rate(a[5m])) / (-b)",
                        "topk(2, rate(a[5m]))",
                        "2",
                        "rate(a[5m])",
                        "a[5m]",
                        "a",
                        "(-b)",
                        "-b",
                        "b");
    }

    @Test
    void spansCoverWhatIsWritten() {
        String query = "sum( rate(a{b='c'} [5m] offset 1m) ) by (d)  + (-x ^ 2)";
        assertThat(Promql.expr(query).nodes().map(node -> node.span().text(query)))
                .containsExactly(
                        query,
                        "sum( rate(a{b='c'} [5m] offset 1m) ) by (d)",
                        "rate(a{b='c'} [5m] offset 1m)",
                        "a{b='c'} [5m] offset 1m",
                        "a{b='c'}",
                        "(-x ^ 2)",
                        "-x ^ 2",
                        "x ^ 2",
                        "x",
                        "2");
    }

    @Test
    void smallPartsHaveSpans() {
        String query = "sum by (d) ({b='c', 'e'})";
        Aggregation sum = (Aggregation) Promql.expr(query);
        VectorSelector selector = (VectorSelector) sum.expr();
        assertThat(sum.grouping().labels()).containsExactly(new Label("d", new Span(8, 9)));
        assertThat(selector.matchers()).extracting(m -> m.span().text(query)).containsExactly("b='c'", "'e'");
    }

    @Test
    void rewritesFromTheLeavesUp() {
        Expr expr = Promql.expr("rate(a[5m]) + a");
        Expr renamed = expr.rewrite(node -> node instanceof VectorSelector v
                ? new VectorSelector("b", v.matchers(), v.modifiers(), v.span())
                : node);
        assertThat(renamed).hasToString("rate(b[5m]) + b");
        assertThat(expr).hasToString("rate(a[5m]) + a");
    }

    @Test
    void rewritesKeepWhatTheyLeaveAlone() {
        Expr expr = Promql.expr("sum(a) + topk(1, rate(b[5m:])) ^ -c");
        assertThat(expr.rewrite(node -> node)).isSameAs(expr);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            a+b              => a  +  b
            a[300]           => a[5m]
            a{x="1",y="2"}   => a{y='2',x='1'}
            sum(a) by (b)    => sum by (b) (a)
            a # comment      => a
            """)
    void sameTrees(String one, String other) {
        assertThat(Promql.expr(one).sameAs(Promql.expr(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            a                => b
            a                => (a)
            a - b - c        => a - (b - c)
            sum by (a) (b)   => sum without (a) (b)
            a[5m]            => a[5m:]
            a offset 5m      => a
            """)
    void otherTrees(String one, String other) {
        assertThat(Promql.expr(one).sameAs(Promql.expr(other))).isFalse();
    }

    @Test
    void printAloneDoesNotMakeTreesTheSame() {
        Expr parsed = Promql.expr("-1 ^ 2");
        Binary built = new Binary(
                BinaryOp.POWER, NumberLiteral.of(-1), NumberLiteral.of(2), false, VectorMatching.DEFAULT, Span.NONE);
        assertThat(built.print()).isEqualTo(parsed.print());
        assertThat(built.sameAs(parsed)).isFalse();
    }

    @Test
    void chainsAreListedFromTheInside() {
        assertThat(((Binary) Promql.expr("a + b * c - d")).chain())
                .extracting(Binary::print)
                .containsExactly("a + b * c", "a + b * c - d");
    }

    @Test
    void commentsAreKeptBesideTheTree() {
        ParseResult result = Promql.parse("# one\nsum( # two\r\n a[5m#three\n:] )#four");
        assertThat(result.comments()).extracting(Comment::text).containsExactly("# one", "# two\r", "#three", "#four");
        assertThat(Promql.parse("a{b='#'}").comments()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            up{a="b"}                 => up
            {"up"}                    => up
            {a="b",__name__="up"}     => up
            {a="b",__name__=~"up"}    => none
            """)
    void namesOfMetrics(String query, String name) {
        assertThat(((VectorSelector) Promql.expr(query)).name().orElse("none")).isEqualTo(name);
    }
}
