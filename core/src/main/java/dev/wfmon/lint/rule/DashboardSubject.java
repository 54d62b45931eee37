package dev.wfmon.lint.rule;

import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.PanelView;
import dev.wfmon.grafana.view.QueryView;
import dev.wfmon.grafana.view.VariableView;
import dev.wfmon.json.Json;
import dev.wfmon.resource.Resource;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard of any form.
 *
 * @param queries of its panels and annotations, as far as Prometheus or VictoriaMetrics is asked
 * @param lookups of its variables
 */
public record DashboardSubject(Resource resource, DashboardView view, List<Query> queries, List<Query> lookups)
        implements Subject {

    public DashboardSubject {
        queries = List.copyOf(queries);
        lookups = List.copyOf(lookups);
    }

    static DashboardSubject of(Resource resource) {
        DashboardView view = DashboardView.of(resource.spec());
        DashboardQueries queries = new DashboardQueries(resource.origin());
        return new DashboardSubject(resource, view, queries.shown(view), queries.lookups(view));
    }

    /** The queries of one panel. */
    public List<Query> queries(PanelView panel) {
        return queries.stream()
                .filter(query -> query.use() instanceof Use.OfPanel use
                        && use.panel().part().pointer().equals(panel.part().pointer()))
                .toList();
    }

    /** A target of a panel as a query, if Prometheus or VictoriaMetrics is asked and there is an expression. */
    public Optional<Query> query(QueryView target) {
        return queries.stream()
                .filter(query -> query.use() instanceof Use.OfPanel use
                        && use.query().part().pointer().equals(target.part().pointer()))
                .findFirst();
    }

    /** The variable of that name. */
    public Optional<VariableView> variable(String name) {
        return view.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    /** Where a panel stands. */
    public Location at(PanelView panel) {
        return at(panel, panel.part().json());
    }

    /** Where a part of a panel stands. */
    public Location at(PanelView panel, Json part) {
        return at(panel.toString(), part);
    }

    /** Where a variable stands. */
    public Location at(VariableView variable) {
        return at("variable " + variable.name(), variable.part().json());
    }

    @Override
    public String name() {
        return "dashboard";
    }
}
