package dev.wfmon.grafana.view;

import java.util.Optional;

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
