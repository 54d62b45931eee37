package dev.wfmon.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.verify.VariableQuery.LabelNames;
import dev.wfmon.verify.VariableQuery.LabelValues;
import dev.wfmon.verify.VariableQuery.MetricNames;
import dev.wfmon.verify.VariableQuery.QueryResult;
import dev.wfmon.verify.VariableQuery.SeriesNames;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariableQueryTest {

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("label_values(job)", new LabelValues(Optional.empty(), "job")),
                Arguments.of("label_values(up, job)", new LabelValues(Optional.of("up"), "job")),
                Arguments.of(" label_values({}, job) ", new LabelValues(Optional.empty(), "job")),
                Arguments.of(
                        "label_values(up{a=\"1\", b=~\"(x|y)\"},job)",
                        new LabelValues(Optional.of("up{a=\"1\", b=~\"(x|y)\"}"), "job")),
                Arguments.of("label_names()", new LabelNames(Optional.empty())),
                Arguments.of("label_names(up)", new LabelNames(Optional.of("up"))),
                Arguments.of("metrics(node_.*)", new MetricNames("node_.*")),
                Arguments.of("query_result(topk(3, sum(up)))", new QueryResult("topk(3, sum(up))")),
                Arguments.of("up{job=\"a\"}", new SeriesNames("up{job=\"a\"}")));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsWhatGrafanasPluginKnows(String text, VariableQuery query) {
        assertThat(VariableQuery.parse(text)).contains(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "label_values()", "metrics()", "query_result( )"})
    void asksNothingWhereThereIsNothing(String text) {
        assertThat(VariableQuery.parse(text)).isEmpty();
    }
}
