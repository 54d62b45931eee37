package dev.wfmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sum(rate(x[5m]))by(job)>0                    | sum by (job) (rate(x[5m])) > 0
            rate(x{b='1',a=~"$a"}[$__rate_interval])     | rate(x{a=~"$a",b="1"}[$__rate_interval])
            sum(x)/sum(y) # share                        | sum(x) / sum(y) # share
            x default 0                                  | x default 0
            rate( x )                                    | rate(x)
            sum by ($by)( [[metric]] )                   | sum by ($by) ([[metric]])
            """)
    void laysOut(String before, String after) {
        assertThat(ExpressionFormat.DASHBOARD.format(before)).contains(after);
        assertThat(ExpressionFormat.DASHBOARD.format(after)).contains(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sum(                         | unclosed left parenthesis
            rate(x[5m]) by (job)         | unexpected <by>
            x{job=~"("}                  | error parsing regexp: missing closing ): `(`
            """)
    void leavesWhatNoServerTakes(String expression, String message) {
        assertThat(ExpressionFormat.DASHBOARD.format(expression)).isEmpty();
        assertThat(ExpressionFormat.DASHBOARD.problem(expression).orElseThrow().message())
                .startsWith(message);
    }

    @Test
    void rulesHaveNoVariables() {
        assertThat(ExpressionFormat.RULE.format("x[$__rate_interval]")).isEmpty();
    }

    @Test
    void aLineOfADashboardMayBeTwiceAsLong() {
        String line = "sum by (job) (rate(requests_total{%s}[5m])) / sum by (job) (rate(requests_total[5m]))"
                .formatted("code=\"" + "5".repeat(40) + "\"");
        assertThat(ExpressionFormat.DASHBOARD.format(line)).contains(line);
        String lines = ExpressionFormat.RULE.format(line).orElseThrow();
        assertThat(lines).contains("\n/\n");
        assertThat(ExpressionFormat.DASHBOARD.format(lines)).contains(lines);
    }
}
