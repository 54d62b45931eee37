package dev.wfmon.format;

import dev.wfmon.grafana.view.AnnotationView;
import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.QueryView;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.resource.Resource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PromQL expression where it stands.
 *
 * @param text the string in the document
 * @param language how it may be written
 */
record Expression(JsonDocument document, JsonString text, ExpressionFormat language) {

    /** The expressions of a resource, in the order of its parts; none for kinds that hold none. */
    static Stream<Expression> in(Resource resource) {
        return switch (resource.kind()) {
            case DASHBOARD, DASHBOARD_V2 -> ofDashboard(resource);
            case RULE_GROUP -> ofRules(resource);
            default -> Stream.empty();
        };
    }

    private static Stream<Expression> ofDashboard(Resource resource) {
        DashboardView dashboard = DashboardView.of(resource.spec());
        Stream<JsonString> queries = dashboard.panels().stream()
                .flatMap(panel -> panel.queries().stream())
                .filter(query -> query.dataSource().speaksPromql().orElse(true))
                .map(QueryView::spec)
                .flatMap(spec -> expr(spec.json()).stream());
        Stream<JsonString> annotations = dashboard.annotations().stream()
                .filter(annotation -> !annotation.isBuiltIn()
                        && annotation.dataSource().speaksPromql().orElse(false))
                .map(AnnotationView::expression)
                .flatMap(Optional::stream);
        return Stream.concat(queries, annotations)
                .map(text -> new Expression(resource.origin(), text, ExpressionFormat.DASHBOARD));
    }

    /** vmalert has groups for Graphite and for logs as well, which say so by their type. */
    private static Stream<Expression> ofRules(Resource group) {
        boolean isPrometheus = group.spec().string("type").orElse("prometheus").equals("prometheus");
        return (isPrometheus ? group.spec().objects("rules") : Stream.<JsonObject>empty())
                .flatMap(rule -> expr(rule).stream())
                .map(text -> new Expression(group.origin(), text, ExpressionFormat.RULE));
    }

    private static Optional<JsonString> expr(JsonObject holder) {
        return holder.find("expr")
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .filter(text -> !text.value().isBlank());
    }
}
