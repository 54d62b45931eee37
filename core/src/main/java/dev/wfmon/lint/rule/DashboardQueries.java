package dev.wfmon.lint.rule;

import dev.wfmon.grafana.view.AnnotationView;
import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.DataSourceRef;
import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.VariableView;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonString;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.promql.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the expressions of a dashboard. */
final class DashboardQueries {

    /** What a variable asks for by a selector or an expression. */
    private static final Pattern LOOKUP = Pattern.compile(
            "\\s*(?:label_values\\((.+),\\s*[\\w${}:]+\\s*\\)|query_result\\((.+)\\))\\s*", Pattern.DOTALL);

    private final JsonDocument document;

    DashboardQueries(JsonDocument document) {
        this.document = document;
    }

    List<Query> shown(DashboardView view) {
        return Stream.concat(
                        view.panels().stream().flatMap(this::ofPanel),
                        view.annotations().stream().flatMap(this::ofAnnotation))
                .toList();
    }

    List<Query> lookups(DashboardView view) {
        return view.variables().stream().flatMap(this::ofVariable).toList();
    }

    private Stream<Query> ofPanel(PanelView panel) {
        return panel.queries().stream()
                .filter(query -> isPrometheus(query.dataSource()))
                .flatMap(query -> query.spec().json().get("expr") instanceof JsonString expr
                        ? query(new Use.OfPanel(panel, query), expr)
                        : Stream.empty());
    }

    private Stream<Query> ofAnnotation(AnnotationView annotation) {
        boolean isPrometheus = !annotation.isBuiltIn()
                && annotation.dataSource().speaksPromql().orElse(false);
        return isPrometheus
                ? annotation.expression().stream().flatMap(text -> query(new Use.OfAnnotation(annotation), text))
                : Stream.empty();
    }

    private Stream<Query> ofVariable(VariableView variable) {
        boolean isPrometheus = variable.type().equals("query") && isPrometheus(variable.dataSource());
        return isPrometheus ? variable.query().stream().flatMap(text -> lookup(variable, text)) : Stream.empty();
    }

    private Stream<Query> lookup(VariableView variable, JsonString text) {
        Matcher lookup = LOOKUP.matcher(text.value());
        if (!lookup.matches()) {
            return Stream.empty();
        }
        int group = lookup.group(1) != null ? 1 : 2;
        Span span = new Span(lookup.start(group), lookup.end(group));
        return Stream.of(Query.within(new Use.OfVariable(variable), document, text, span));
    }

    private Stream<Query> query(Use use, JsonString expression) {
        return expression.value().isBlank()
                ? Stream.empty()
                : Stream.of(Query.of(use, document, expression, ParseOptions.GRAFANA));
    }

    /** Other data sources have their own languages, and some of those call their queries {@code expr} as well. */
    private static boolean isPrometheus(DataSourceRef source) {
        return source.speaksPromql().orElse(true);
    }
}
