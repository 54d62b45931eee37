package dev.wfmon.lint;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.SourceText;
import dev.wfmon.promql.Expr;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.ParseResult;
import dev.wfmon.promql.Promql;
import dev.wfmon.promql.Span;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * A PromQL expression where it stands.
 *
 * @param where the place in people's words: {@code panel "CPU", query A}
 * @param legend the format of the legend; empty where there is none
 * @param offsets from an offset in the expression to one in the source, past quotes and escapes
 */
record Query(String where, String legend, SourceText source, IntUnaryOperator offsets, ParseResult parsed) {

    private static final ParseOptions METRICSQL = ParseOptions.METRICSQL.withGrafanaVariables(true);

    static Query of(String where, String legend, JsonDocument document, JsonString expression, ParseOptions options) {
        return new Query(
                where,
                legend,
                document.source(),
                index -> document.offsetIn(expression, index),
                Promql.parse(expression.value(), options));
    }

    /** A file that is nothing but an expression. */
    static Query of(SourceText text) {
        return new Query(
                "expression", "", text, IntUnaryOperator.identity(), Promql.parse(text.text(), ParseOptions.GRAFANA));
    }

    String text() {
        return parsed.source();
    }

    /** The parts of the expression that are of one kind; none where it cannot be parsed. */
    <T extends Expr> Stream<T> nodes(Class<T> kind) {
        return Stream.ofNullable(parsed.expr())
                .flatMap(Expr::nodes)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Whether VictoriaMetrics takes the expression. */
    boolean isMetricsql() {
        return Promql.parse(text(), METRICSQL).isValid();
    }

    int offset(int index) {
        return offsets.applyAsInt(index);
    }

    /** The line of the expression that holds the span, with carets. */
    String excerpt(Span span) {
        return new SourceText("", text()).snippet(span.start(), span.end() - span.start());
    }
}
