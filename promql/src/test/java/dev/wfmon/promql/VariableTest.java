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
            })
    void fitEverywhere(String query) {
        Expr expr = Promql.parse(query, ParseOptions.GRAFANA).orThrow();
        assertThat(expr).hasToString(query);
        assertThat(Promql.parse(query).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate($x + y)", "sum($x + 1 + \"a\")", "$a $b", "x[$a $b]", "sum by ($a) (b)", "x{$a}"})
    void doNotHideOtherProblems(String query) {
        assertThat(Promql.parse(query, ParseOptions.GRAFANA).isValid()).isFalse();
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
}
