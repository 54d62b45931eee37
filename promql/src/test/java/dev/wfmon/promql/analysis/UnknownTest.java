package dev.wfmon.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.promql.Expr;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what Grafana or only VictoriaMetrics understands nothing is claimed. */
class UnknownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$expr",
                "$fn(x[5m])",
                "sum by ($by) (x)",
                "x{$filters}",
                "x / on ($label) y",
                "x{a='1' or b='2'}",
                "WITH (f(x) = rate(x[5m])) f(a)",
                "x default 0",
                "x if y",
                "rate(x[5m]) keep_metric_names",
                "sum(x) offset 1h",
                "(a, b)",
                "median(x) by (job)",
                "sum(x) limit 3",
                "x * on (a) group_left (*) y",
            })
    void claimsNothing(String query) {
        ParseOptions options = ParseOptions.METRICSQL.withGrafanaVariables(true);
        Expr expr = Promql.parse(query, options).orThrow();
        Facts facts = Analysis.of(expr).at(expr);
        assertThat(facts.labels()).isEqualTo(Labels.OPEN);
        assertThat(facts.range()).isEqualTo(Range.ANY);
        assertThat(facts.outcome()).isEqualTo(Outcome.SOMETIMES);
    }
}
