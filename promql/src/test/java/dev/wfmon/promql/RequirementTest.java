package dev.wfmon.promql;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

    /** The text under each requirement, its feature and the servers. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            sum(rate(x{a="$b"}[$c]))  => ¦¦
            time()-x>1h               => 1h: number for a duration or the reverse needs Prometheus 2.54 or VictoriaMetrics
            x[300]                    => 300: number for a duration or the reverse needs Prometheus 2.54 or VictoriaMetrics
            1_000                     => 1_000: number with underscores needs Prometheus 2.54 or VictoriaMetrics
            x offset -5m              => -5m: negative offset needs Prometheus 2.33 or VictoriaMetrics
            {"a.b"}                   => "a.b": name in quotes needs Prometheus 2.51 or VictoriaMetrics
            sum by ("a", "b.c") (x)   => "a": quotes in a list of labels needs Prometheus 2.55 or VictoriaMetrics; "b.c": unusual name in a list of labels needs Prometheus 3.0 or VictoriaMetrics
            sum by (a:b) (x)          => a:b: unusual name in a list of labels needs Prometheus 3.0 or VictoriaMetrics
            x[1m + step()]            => 1m + step(): duration arithmetic needs Prometheus 3.4 with --enable-feature=promql-duration-expr (on since 3.14); step: "step" in a duration needs Prometheus 3.6 with --enable-feature=promql-duration-expr (on since 3.14)
            x offset +5m              => +5m: duration with a plus sign or several signs needs Prometheus 3.4
            x[5m] anchored            => x[5m]: modifier "anchored" or "smoothed" needs Prometheus 3.7 with --enable-feature=promql-extended-range-selectors
            a + fill(0) b             => a + fill(0) b: modifier "fill" needs Prometheus 3.10 with --enable-feature=promql-binop-fill-modifiers
            a </ 5                    => </: operator "</" or ">/" needs Prometheus 3.11
            info(x)                   => info: "info" needs Prometheus 2.55 with --enable-feature=promql-experimental-functions
            first_over_time(x[5m])    => first_over_time: "first_over_time" needs Prometheus 3.7 with --enable-feature=promql-experimental-functions (on since 3.14) or VictoriaMetrics
            holt_winters(x[5m], 1, 1) => holt_winters: "holt_winters" needs Prometheus before 3.0 or VictoriaMetrics
            rate(x)                   => x: function of samples without a range needs VictoriaMetrics
            a default b               => default: operator "default" needs VictoriaMetrics
            median(x)                 => median: "median" needs VictoriaMetrics
            {"a", "b"}                => "a": name in quotes needs Prometheus 2.51 or VictoriaMetrics; "b": name in quotes needs Prometheus 2.51 or VictoriaMetrics; "b": PromQL needs Prometheus
            1Ki                       => ¦1Ki: MetricsQL needs VictoriaMetrics¦
            rate(x)[1h]               => rate(x)[1h]: subquery without a colon needs VictoriaMetrics; x: function of samples without a range needs VictoriaMetrics
            nothing(                  => ¦¦
            """)
    void requirements(String query, String expected) {
        String actual = Requirement.of(query).stream()
                .map(requirement -> requirement.span().text(query) + ": " + requirement)
                .collect(joining("; "));
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            2.42 => 1_000                      => 1 number with underscores needs Prometheus 2.54 or VictoriaMetrics
            2.53 => limitk(1, x)               => 1 "limitk" needs Prometheus 2.54 with --enable-feature=promql-experimental-functions or VictoriaMetrics
            2.54 => limitk(1, x)               => 1 limitk() is experimental and must be enabled with --enable-feature=promql-experimental-functions
            2.53 => holt_winters(x[5m], 1, 1)  => valid
            3.0  => holt_winters(x[5m], 1, 1)  => 1 unknown function with name "holt_winters"
            3.5  => x[1m + 30s]                => 3 experimental duration expression is not enabled
            3.14 => x[1m + 30s]                => valid
            3.13 => first_over_time(x[5m])     => 1 function "first_over_time" is not enabled
            3.14 => first_over_time(x[5m])     => valid
            2.42 => rate(x[5m] @ end())        => valid
            """)
    void versionsJudge(String version, String query, String expected) {
        ParseOptions options = ParseOptions.PROMETHEUS.withVersion(PrometheusVersion.of(version));
        String actual = Promql.parse(query, options).problems().stream()
                .findFirst()
                .map(problem -> problem.position(query).column() + " " + problem.message())
                .orElse("valid");
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void versionsAreOrderedByNumbers() {
        assertThat(List.of("3.14.0-rc.0", "v2.53.1", "3.5", "2.9").stream()
                        .map(PrometheusVersion::of)
                        .sorted())
                .hasToString("[2.9, 2.53, 3.5, 3.14]");
        assertThat(PrometheusVersion.of("3.14.2")).isEqualTo(PrometheusVersion.LATEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.x", "three", "3.5 or so", "99999.1"})
    void otherTextsAreNoVersions(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PrometheusVersion.of(text));
    }

    /** Of a query for one kind of server, the requirements name what only that one has. */
    @Test
    void requirementsAgreeWithDialects() throws IOException {
        List<String> differences = new ArrayList<>();
        for (Verdicts.Row row : Verdicts.rows()) {
            Set<Dialect> named = Requirement.of(row.query()).stream()
                    .map(requirement -> requirement.feature().dialect())
                    .collect(toSet());
            Dialect dialect = Dialect.of(row.query());
            boolean agrees = switch (dialect) {
                // Except what VictoriaMetrics has from an older Prometheus.
                case VICTORIA_METRICS -> named.contains(dialect) || row.query().startsWith("holt_winters");
                case PROMETHEUS -> named.contains(dialect);
                case BOTH -> !named.contains(Dialect.PROMETHEUS) && !named.contains(Dialect.VICTORIA_METRICS);
                case NONE -> !named.contains(Dialect.VICTORIA_METRICS);
            };
            if (!agrees) {
                differences.add(dialect + " " + row.query() + " " + Requirement.of(row.query()));
            }
        }
        assertThat(differences).isEmpty();
    }
}
