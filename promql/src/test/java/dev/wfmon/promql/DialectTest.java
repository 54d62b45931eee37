package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            rate(x[5m])                => BOTH
            sum(rate(x{a="$b"}[$c]))   => BOTH
            rate(x)                    => VICTORIA_METRICS
            1Ki                        => VICTORIA_METRICS
            a default b                => VICTORIA_METRICS
            x[1m + step()]             => PROMETHEUS
            info(x)                    => PROMETHEUS
            nothing(                   => NONE
            """)
    void dialects(String query, Dialect dialect) {
        assertThat(Dialect.of(query)).isEqualTo(dialect);
    }

    @Test
    void dialectsOfNodes() {
        String query = "sum(rate(x)) / sum(y)";
        Expr expr = Promql.parse(query, ParseOptions.METRICSQL).orThrow();
        assertThat(expr.nodes().map(node -> Dialect.of(node, query)))
                .containsExactly(
                        Dialect.VICTORIA_METRICS,
                        Dialect.VICTORIA_METRICS,
                        Dialect.VICTORIA_METRICS,
                        Dialect.BOTH,
                        Dialect.BOTH,
                        Dialect.BOTH);
    }
}
