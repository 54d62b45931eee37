package dev.wfmon.lint;

import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.DataSourceRef;
import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.QueryView;
import dev.wfmon.grafana.view.SectionView;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import dev.wfmon.promql.ParseOptions;
import dev.wfmon.resource.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource as rules look at it, with its expressions parsed once.
 *
 * @param dashboard what a dashboard holds, whatever its form; none for other kinds
 */
record Subject(Resource resource, Optional<DashboardView> dashboard, List<Query> queries) {

    static Subject of(Resource resource) {
        return switch (resource.kind()) {
            case DASHBOARD, DASHBOARD_V2 -> ofDashboard(resource);
            case RULE_GROUP ->
                new Subject(resource, Optional.empty(), ruleQueries(resource).toList());
            case FOLDER,
                    DATA_SOURCE,
                    LIBRARY_PANEL,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    GRAFANA_RULE_GROUP,
                    ALERTMANAGER_CONFIG -> new Subject(resource, Optional.empty(), List.of());
        };
    }

    private static Subject ofDashboard(Resource resource) {
        DashboardView dashboard = DashboardView.of(resource.spec());
        return new Subject(
                resource,
                Optional.of(dashboard),
                dashboard.panels().stream()
                        .flatMap(panel -> panel.queries().stream()
                                .filter(Subject::isPrometheus)
                                .flatMap(query -> panelQuery(resource, panel, query)))
                        .toList());
    }

    private static Stream<Query> panelQuery(Resource resource, PanelView panel, QueryView query) {
        String where = panel + (query.refId().isEmpty() ? "" : ", query " + query.refId());
        return expressions(
                resource, where, query.legend().orElse(""), query.spec().json(), ParseOptions.GRAFANA);
    }

    /** Other data sources have their own languages, and some of those call their queries {@code expr} as well. */
    private static boolean isPrometheus(QueryView query) {
        DataSourceRef source = query.dataSource();
        return source.type().map("prometheus"::equals).orElse(true);
    }

    /** vmalert has groups for Graphite and for logs as well, which say so by their type. */
    private static Stream<Query> ruleQueries(Resource group) {
        boolean isPrometheus = group.spec().string("type").orElse("prometheus").equals("prometheus");
        return (isPrometheus ? group.spec().objects("rules") : Stream.<JsonObject>empty())
                .flatMap(rule -> expressions(group, ruleName(rule), "", rule, ParseOptions.PROMETHEUS));
    }

    private static Stream<Query> expressions(
            Resource resource, String where, String legend, JsonObject holder, ParseOptions options) {
        return holder.get("expr") instanceof JsonString expr && !expr.value().isBlank()
                ? Stream.of(Query.of(where, legend, resource.origin(), expr, options))
                : Stream.empty();
    }

    static String ruleName(JsonObject rule) {
        return rule.string("alert")
                .map(name -> "alert " + name)
                .or(() -> rule.string("record").map(name -> "recording rule " + name))
                .orElse("rule");
    }

    /** The panels of a dashboard, those in sections as well; none for other kinds. */
    List<PanelView> panels() {
        return dashboard.map(DashboardView::panels).orElse(List.of());
    }

    /** The rows and tabs of a dashboard. */
    List<SectionView> sections() {
        return dashboard.map(DashboardView::sections).orElse(List.of());
    }

    boolean isDashboard() {
        return dashboard.isPresent();
    }
}
