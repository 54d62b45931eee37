package dev.wfmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

/** No query makes the parser throw, and what it takes it can print and read again. */
class ParseFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void neitherThrowsNorForgets(@Nullable String query) {
        for (ParseOptions options : new ParseOptions[] {ParseOptions.PROMETHEUS, ParseOptions.GRAFANA}) {
            ParseResult result = Promql.parse(query == null ? "" : query, options);
            if (result.isValid()) {
                Expr expr = result.orThrow();
                assertThat(Promql.parse(expr.print(), options).orThrow().sameAs(expr))
                        .isTrue();
            } else {
                result.problems().forEach(problem -> problem.render(result.source()));
            }
        }
    }
}
