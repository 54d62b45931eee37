package dev.wfmon.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.promql.BinaryOp;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Promql;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

    private static final ParseOptions EVERYTHING = ParseOptions.GRAFANA.withAllFlags();

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            5                            => 5
            0.5                          => 0.5
            5m                           => 300
            NaN                          => NaN
            Inf                          => +Inf
            x                            => any
            $x                           => any
            up                           => [0, 1] whole
            sum(up)                      => [0, +Inf] whole
            avg(up)                      => [0, 1]
            up == 0                      => 0
            up != 0                      => 1
            up > 1                       => nothing
            up * 100                     => [0, 100] whole
            1 - up                       => [0, 1] whole
            -up                          => [-1, 0] whole
            ALERTS                       => 1
            count(x)                     => [1, +Inf) whole
            count(x) > 2                 => [3, +Inf) whole
            count(x) > 2.5               => [3, +Inf) whole
            count(x) < 1                 => nothing
            count(x) - 1                 => [0, +Inf) whole
            count(x) / 2                 => [0.5, 8.988465674311579E307]
            count(x) / count(y)          => [5.562684646268003E-309, +Inf)
            count_values("v", x)         => [1, +Inf) whole
            group(x)                     => 1
            x > 5                        => (5, +Inf]
            x >= 5                       => [5, +Inf]
            x < 5                        => [-Inf, 5)
            x <= 5                       => [-Inf, 5]
            x == 5                       => 5
            x != 5                       => any
            5 < x                        => (5, +Inf]
            5 >= x                       => [-Inf, 5]
            x > 5 < 10                   => (5, 10)
            x > 10 < 5                   => nothing
            x > y                        => (-Inf, +Inf]
            x > count(y)                 => (1, +Inf]
            x > bool 5                   => [0, 1] whole
            count(x) > bool 0            => 1
            count(x) < bool 1            => 0
            x > NaN                      => nothing
            5 > bool 3                   => 1
            $x > 5                       => (5, +Inf]
            $x > y                       => [-Inf, +Inf]
            x > 0 and y                  => (0, +Inf]
            x > 0 unless y               => (0, +Inf]
            x > 0 or vector(0)           => [0, +Inf]
            count(x) or vector(0)        => [0, +Inf) whole
            sum(x)                       => any
            sum(x > 3)                   => (3, +Inf] or NaN
            sum(x < 0)                   => [-Inf, 0) or NaN
            sum(count by (a) (x))        => [1, +Inf] whole
            avg(clamp(x, 0, 1))          => [0, 1] or NaN
            min(x > 5)                   => (5, +Inf]
            max(count by (a) (x))        => [1, +Inf) whole
            topk(3, x > 5)               => (5, +Inf]
            stddev(x)                    => [0, +Inf] or NaN
            stddev(up)                   => [0, +Inf]
            quantile(0.5, up)            => [0, 1]
            quantile(95, x)              => +Inf
            quantile(-1, x)              => -Inf
            quantile(NaN, up)            => NaN
            """)
    void ofOperators(String query, String range) {
        check(query, range);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            rate(x[5m])                  => [0, +Inf] or NaN
            increase(x[5m])              => [0, +Inf] or NaN
            rate(sum(x)[5m:])            => any
            rate(count(x)[5m:])          => [0, +Inf]
            rate(abs(x)[5m:])            => any
            ln(-up)                      => -Inf or NaN
            sqrt(-up)                    => 0 or NaN
            rate(x[5m]) > 0              => (0, +Inf]
            rate(x[5m]) < 0              => nothing
            rate(x[5m]) / rate(y[5m])    => [0, +Inf] or NaN
            rate(x[5m]) * 100            => [0, +Inf] or NaN
            sum(rate(x[5m]))             => [0, +Inf] or NaN
            delta(x[5m])                 => any
            idelta(up[5m])               => [-1, 1] whole
            changes(x[5m])               => [0, +Inf) whole
            resets(x[5m])                => [0, +Inf) whole
            count_over_time(x[5m])       => [1, +Inf) whole
            present_over_time(x[5m])     => 1
            avg_over_time(up[5m])        => [0, 1]
            min_over_time(up[5m])        => [0, 1] whole
            last_over_time(up[5m])       => [0, 1] whole
            sum_over_time(up[5m])        => [0, +Inf] whole
            quantile_over_time(0.5, up[5m]) => [0, 1]
            max_over_time((x > 5)[5m:])  => (5, +Inf]
            absent(x)                    => 1
            absent(x) * 5                => 5
            abs(x)                       => [0, +Inf] or NaN
            abs(x < -3)                  => (3, +Inf]
            abs(up)                      => [0, 1] whole
            ceil(x)                      => [-Inf, +Inf] whole or NaN
            floor(clamp(x, 0.5, 2.5))    => [0, 2] whole or NaN
            round(x > 0.6)               => [1, +Inf] whole
            round(x > 5, 0.5)            => [5, +Inf]
            sgn(x)                       => [-1, 1] whole or NaN
            sgn(count(x))                => 1
            clamp(x, 0, 1)               => [0, 1] or NaN
            clamp(x, 0, 1) * 100         => [0, 100] or NaN
            clamp_min(x, 0)              => [0, +Inf] or NaN
            clamp_max(x, 5)              => [-Inf, 5] or NaN
            clamp_min(up, 0.5)           => [0.5, 1]
            clamp_min(up, NaN)           => NaN
            clamp_min(x, NaN)            => +Inf or NaN
            clamp_max(x, NaN)            => -Inf or NaN
            sqrt(x)                      => [0, +Inf] or NaN
            sqrt(count(x) * 4)           => [2, +Inf]
            ln(count(x))                 => [0, 709.782712893384]
            exp(x)                       => [0, +Inf] or NaN
            sin(x)                       => [-1, 1] or NaN
            cos(up)                      => [-1, 1]
            tanh(x)                      => [-1, 1] or NaN
            time()                       => [0, +Inf)
            time() - timestamp(x)        => (-Inf, +Inf)
            pi()                         => 3.141592653589793
            vector(0)                    => 0
            vector(time())               => [0, +Inf)
            scalar(x)                    => any
            scalar(up)                   => [0, 1] whole or NaN
            hour()                       => [0, 23] whole
            hour(x) > 23                 => nothing
            day_of_week()                => [0, 6] whole
            month()                      => [1, 12] whole
            minute()                     => [0, 59] whole
            days_in_month()              => [28, 31] whole
            day_of_month()               => [1, 31] whole
            histogram_quantile(0.9, x)   => any
            histogram_quantile(90, x)    => +Inf or NaN
            histogram_fraction(0, 1, x)  => [0, 1] or NaN
            label_replace(up, "a", "b", "", "") => [0, 1] whole
            sort(up)                     => [0, 1] whole
            max_of(time(), 5)            => [5, +Inf) or NaN
            up smoothed                  => [0, 1]
            up + fill_left (5) up        => [0, 6] whole
            """)
    void ofFunctions(String query, String range) {
        check(query, range);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '¦', textBlock = """
            up / up                      => [0, +Inf] or NaN
            up / -up                     => [-Inf, 0] or NaN
            1 / ceil(x)                  => any
            1 / up                       => [1, +Inf]
            up / 2                       => [0, 0.5]
            1 / count(x)                 => [5.562684646268003E-309, 1]
            0 / 0                        => NaN
            1 / 0                        => +Inf
            1 / -0                       => -Inf
            up + 0.5                     => [0.5, 1.5]
            up - up                      => [-1, 1] whole
            up - 1                       => [-1, 0] whole
            (up - 1) * (up - 1)          => [0, 1] whole
            (up - 3) / (up + 1)          => [-3, -1]
            up * x                       => any
            up * -2.5                    => [-2.5, 0]
            Inf - Inf                    => NaN
            (x > 0) + (y > 0)            => [9.9E-324, +Inf]
            (x > 0) - (y > 0)            => any
            (x >= 5) * (y >= 2)          => [10, +Inf]
            0 * (x > 0)                  => 0 or NaN
            x % 5                        => [-5, 5] or NaN
            count(x) % 5                 => [0, 5] whole
            -count(x) % 5                => [-5, 0] whole
            up % 0                       => 0 or NaN
            2 ^ 3                        => 8
            vector(1) ^ Inf              => 1
            (-1) ^ Inf                   => 1
            -1 ^ Inf                     => -1
            x ^ 2                        => [0, +Inf] or NaN
            count(x) ^ 2                 => [1, +Inf] whole
            up ^ 0.5                     => [0, +Inf]
            x ^ 3                        => any
            x atan2 y                    => [-3.141592653589793, 3.141592653589793] or NaN
            """)
    void ofArithmetic(String query, String range) {
        check(query, range);
    }

    private static void check(String query, String range) {
        assertThat(Analysis.of(Promql.parse(query, EVERYTHING).orThrow()).range())
                .hasToString(range);
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,>,1,NEVER",
        "0,1,>=,0,ALWAYS",
        "0,1,>=,1,SOMETIMES",
        "0,1,<,2,ALWAYS",
        "0,1,<,0,NEVER",
        "0,1,<=,-1,NEVER",
        "0,1,==,0.5,SOMETIMES",
        "0,1,==,2,NEVER",
        "0,1,!=,2,ALWAYS",
        "2,2,==,2,ALWAYS",
        "2,2,!=,2,NEVER",
        "-0.0,-0.0,==,0,ALWAYS",
        "-0.0,-0.0,<,0,NEVER",
    })
    void compares(double low, double high, String op, double value, Truth truth) {
        BinaryOp comparison = Arrays.stream(BinaryOp.values())
                .filter(o -> o.symbol().equals(op))
                .findFirst()
                .orElseThrow();
        Range range = Range.of(low, high);
        assertThat(range.compare(comparison, Range.of(value))).isEqualTo(truth);
        Truth withNaN = comparison == BinaryOp.NOT_EQUAL
                ? (truth == Truth.NEVER ? Truth.SOMETIMES : truth)
                : (truth == Truth.ALWAYS ? Truth.SOMETIMES : truth);
        assertThat(range.orNaN().compare(comparison, Range.of(value))).isEqualTo(withNaN);
        assertThat(range.orNaN().numbers()).isEqualTo(range);
    }

    @Test
    void takesWhatIsKnownOfMetrics() {
        Analysis analysis = Analysis.of(
                Promql.expr("ratio * 100 > 100"),
                selector -> selector.name().orElse("").equals("ratio") ? Range.of(0, 1) : Range.ANY);
        assertThat(analysis.outcome()).isEqualTo(Outcome.NEVER);
        assertThat(Analysis.of(Promql.expr("up > 1"), selector -> Range.ANY).outcome())
                .isEqualTo(Outcome.SOMETIMES);
    }
}
