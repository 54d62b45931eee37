package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonString;
import java.util.List;
import java.util.Optional;

/**
 * A query of a panel.
 *
 * @param part the target, or in the second form the {@code PanelQuery}
 * @param spec what the data source defines of it; in the classic form the target itself
 * @param refId {@code A}; empty where there is none
 * @param dataSource its own, else the panel's
 * @param expression what is asked for, in the data source's language, where that is one text
 * @param legend the format of the legend
 */
public record QueryView(
        Part part,
        Part spec,
        String refId,
        DataSourceRef dataSource,
        Optional<JsonString> expression,
        Optional<String> legend,
        boolean isHidden) {

    /** Where data sources keep their queries: Prometheus and Loki, expressions, SQL, Elasticsearch, Graphite, Influx. */
    private static final List<String> EXPRESSIONS =
            List.of("expr", "expression", "rawSql", "query", "target", "queryText");

    static QueryView classic(Part target, DataSources sources, DataSourceRef panel) {
        DataSourceRef own = sources.of(target);
        DataSourceRef effective = own.isDefault() && !panel.isMixed() ? panel : own;
        return of(target, target, effective, target.isTrue("hide"));
    }

    static QueryView second(Part panelQuery, DataSourceRef source, boolean isHidden) {
        return of(panelQuery, panelQuery.child("spec").child("query").child("spec"), source, isHidden);
    }

    private static QueryView of(Part part, Part spec, DataSourceRef source, boolean isHidden) {
        String refId =
                part.child("spec").word("refId").or(() -> part.word("refId")).orElse("");
        return new QueryView(part, spec, refId, source, spec.text(EXPRESSIONS), spec.string("legendFormat"), isHidden);
    }

    /** The expression's text; empty where there is none. */
    public String text() {
        return expression.map(JsonString::value).orElse("");
    }

    /** Whether Prometheus is asked for one value of now. */
    public boolean isInstant() {
        return spec.isTrue("instant");
    }

    /** Whether Prometheus is asked for values over time, as it is when the query says neither. */
    public boolean isRange() {
        return spec.isTrue("range") || !isInstant();
    }

    /** {@code time_series}, {@code table} or {@code heatmap}. */
    public Optional<String> format() {
        return spec.word("format");
    }
}
