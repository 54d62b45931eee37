package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonString;
import java.util.List;
import java.util.Optional;

/**
 * Events that are drawn into the panels.
 *
 * @param part the annotation itself
 * @param expression what yields the events, where that is one text
 * @param isBuiltIn whether it is Grafana's own, which every dashboard has
 */
public record AnnotationView(
        Part part,
        String name,
        DataSourceRef dataSource,
        Optional<JsonString> expression,
        boolean isEnabled,
        boolean isBuiltIn) {

    private static final List<String> EXPRESSIONS = List.of("expr", "query", "rawQuery", "rawSql");

    static AnnotationView classic(Part annotation, DataSources sources) {
        boolean isBuiltIn = annotation.isTrue("builtIn")
                || annotation.json().integer("builtIn").equals(Optional.of(1L));
        Optional<JsonString> expression =
                annotation.text(EXPRESSIONS).or(() -> annotation.child("target").text(EXPRESSIONS));
        return new AnnotationView(
                annotation,
                annotation.string("name").orElse(""),
                sources.of(annotation),
                expression,
                annotation.isTrue("enable"),
                isBuiltIn);
    }

    static AnnotationView second(Part annotation, DataSources sources) {
        Part spec = annotation.child("spec");
        Part query = spec.child("query");
        Optional<JsonString> expression = query.child("spec")
                .text(EXPRESSIONS)
                .or(() -> spec.child("legacyOptions").text(EXPRESSIONS));
        return new AnnotationView(
                annotation,
                spec.string("name").orElse(""),
                SecondQueries.source(query, spec, sources),
                expression,
                spec.isTrue("enable"),
                spec.isTrue("builtIn"));
    }
}
