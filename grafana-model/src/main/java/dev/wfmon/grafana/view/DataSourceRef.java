package dev.wfmon.grafana.view;

import java.util.Optional;
import java.util.Set;

/**
 * A data source as a dashboard names it.
 *
 * @param type the plugin: {@code prometheus}; none where only the server knows it
 * @param name the uid or, before Grafana 8.3, the name; with a variable as {@code $datasource}; none for the default
 */
public record DataSourceRef(Optional<String> type, Optional<String> name) {

    private static final String MIXED = "-- Mixed --";

    /** The one that the server takes where none is named. */
    public static final DataSourceRef DEFAULT = new DataSourceRef(Optional.empty(), Optional.empty());

    /** The plugins that speak PromQL or MetricsQL. */
    private static final Set<String> PROMQL = Set.of(
            "prometheus",
            "victoriametrics-datasource",
            "victoriametrics-metrics-datasource",
            "grafana-amazonprometheus-datasource",
            "grafana-azureprometheus-datasource");

    /** Whether it is asked in PromQL or MetricsQL; none where only the server knows its type. */
    public Optional<Boolean> speaksPromql() {
        return type.map(DataSourceRef::speaksPromql);
    }

    /** Whether data sources of the plugin are asked in PromQL or MetricsQL. */
    public static boolean speaksPromql(String plugin) {
        return PROMQL.contains(plugin);
    }

    public boolean isDefault() {
        return equals(DEFAULT);
    }

    /** Whether each query of the panel names its own. */
    public boolean isMixed() {
        return name.filter(MIXED::equals).isPresent();
    }

    /** The name of the variable, or of the import, that stands for it. */
    public Optional<String> variable() {
        return name.stream()
                .flatMap(text -> VariableUse.in(text).stream())
                .findFirst()
                .map(VariableUse::name);
    }
}
