package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(x[$__rate_interval])",
                "rate(x[${r}:$__interval])",
                "rate(x[[[range]]])",
                "x[$a * 2]",
                "x offset $shift",
                "x offset -$shift",
                "x @ $__to",
                "$expr",
                "${expr:raw} / 2",
                "sum by (job) ([[expr]])",
                "topk($n, x)",
                "count_values($label, x)",
                "histogram_quantile($q, sum by (le) (rate(x[5m])))",
                "vector($n + 1)",
                "rate($range)",
                "abs(-($x + 1))",
                "$a > $b",
                "rate($metric[5m])",
                "$metric{job=\"$job\"}",
                "[[metric]][5m:]",
                "$metric offset 5m",
                // Names and parts of them
                "${prefix}_total",
                "node_${x}_bytes{job=\"a\"}",
                "foo:$x",
                "$a:[[b]]_c[5m]",
                "sum by ($by) (x)",
                "sum by (job, ${g}, p_$q) (x)",
                "a / on ($l) group_left ([[m:csv]]) b",
                // Matchers
                "{$label=\"x\"}",
                "{${l}=~\"a\"}",
                "x{$filter}",
                "x{job=\"a\",$filter}",
                "x{y=\"z\",${filters:raw}}",
                "x{$l $op \"x\"}",
                "x{job $op $v}",
                "x{job$op \"x\"}",
                "x{$filters y=\"z\"}",
                "x{y=\"z\" $filters}",
                "x{job=$job}",
                "x{a!~${job:doublequote},b=\"c\"}",
                // Durations and numbers
                "x[${n}m]",
                "x[5$unit]",
                "x[1h${n}m:$step]",
                "x[5m:$step]",
                "x offset ${n}m",
                "x offset 1$unit",
                "time() - ${n}m",
                "1${zeros} + 0.$n",
                "x @ ${t}000",
                "sum by (le $more) (x)",
                // Functions
                "$fn(x[5m])",
                "${agg}_over_time(x[5m]) > 0",
                "$agg by (y) (x)",
                "${agg:raw} without (a, $y) (x)",
                "$fn(x, 1, \"a\", y[5m])[1h:]",
            })
    void fitEverywhere(String query) {
        Expr expr = Promql.parse(query, ParseOptions.GRAFANA).orThrow();
        assertThat(expr).hasToString(query);
        assertThat(Promql.parse(query).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate($x + y)",
                "sum($x + 1 + \"a\")",
                "$a $b",
                "x[$a $b]",
                "sum by ($a \"b\") (c)",
                "x{$a=}",
                "x{=$a}",
                "x{a b $c}",
                "x{$a = = $b}",
                "node_$x (",
                "$fn(x y)",
                "x{a=~\"($a\"}",
                "{a=~\".*\"}",
                "rate(${x}_total)"
            })
    void doNotHideOtherProblems(String query) {
        assertThat(Promql.parse(query, ParseOptions.GRAFANA).isValid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            x{$filter,job="a",}            => x{job="a",$filter}
            x{$filters,y="z"}              => x{y="z",$filters}
            x{ $l   =~ 'b' , c = $d }      => x{c=$d,$l=~'b'}
            ${agg}(x) by (y)               => ${agg} by (y) (x)
            x{job=~"$job"}                 => x{job=~"$job"}
            x{job=~"${a:regex}{2}|[[b:x]]"} => x{job=~"${a:regex}{2}|[[b:x]]"}
            {job!="$a"}                    => {job!="$a"}
            """)
    void printed(String query, String printed) {
        Expr expr = Promql.parse(query, ParseOptions.GRAFANA).orThrow();
        assertThat(expr).hasToString(printed);
        assertThat(Promql.parse(printed, ParseOptions.GRAFANA).orThrow()).matches(expr::sameAs, "the same tree again");
    }

    @Test
    void nodesTellOfTheirVariables() {
        String query = "$fn(node_${x}_bytes{job=$job,$filter}) + on ($by, c) up{a=\"$b\"}";
        Binary sum = (Binary) Promql.parse(query, ParseOptions.GRAFANA).orThrow();
        Call call = (Call) sum.left();
        assertThat(call.function().hasVariables()).isTrue();
        VectorSelector selector = (VectorSelector) call.arguments().getFirst();
        assertThat(selector.hasVariableName()).isTrue();
        assertThat(selector.name()).contains("node_${x}_bytes");
        assertThat(selector.span().text(query)).isEqualTo("node_${x}_bytes{job=$job,$filter}");
        assertThat(selector.matchers())
                .singleElement()
                .matches(m -> !m.quoted() && m.value().equals("$job"));
        assertThat(selector.filters())
                .singleElement()
                .matches(filter -> filter.span().text(query).equals("$filter"));
        assertThat(sum.matching().labels()).extracting(Label::hasVariables).containsExactly(true, false);
        assertThat(((VectorSelector) sum.right()).hasVariableName()).isFalse();
    }

    @Test
    void quotedLabelsAreNoVariables() {
        assertThat(Promql.expr("sum by (\"$a\") (x)")).hasToString("sum by (\"$a\") (x)");
    }

    @Test
    void allNames() {
        assertThat(Variable.names("node_${a:x}$b[[c:d]] $ ${} [[]] $a")).containsExactly("a", "b", "c", "a");
    }

    @Test
    void stringsStayAsWritten() {
        assertThat(Promql.expr("up{job=~\"$job|[[x]]\"}")).hasToString("up{job=~\"$job|[[x]]\"}");
    }

    @ParameterizedTest
    @CsvSource({"$job,job", "${job},job", "${job:regex},job", "${job.id:csv},job", "[[job]],job", "[[job:raw]],job"})
    void names(String text, String name) {
        Variable variable = (Variable) Promql.parse(text, ParseOptions.GRAFANA).orThrow();
        assertThat(variable.name()).isEqualTo(name);
        assertThat(variable.text()).isEqualTo(text);
    }

    @Test
    void keepsTheBracesThatMakeASelectorOfAVariable() {
        Expr selector = Promql.parse("$metric{}", ParseOptions.GRAFANA).orThrow();
        assertThat(selector).isInstanceOf(VectorSelector.class);
        assertThat(selector.print()).isEqualTo("$metric{}");
        assertThat(Promql.parse("$metric", ParseOptions.GRAFANA).orThrow()).isInstanceOf(Variable.class);
    }
}
