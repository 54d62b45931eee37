package dev.wfmon.grafana.view;

import java.util.Optional;

/** Where the second form says which data source is meant: {@code v2alpha1} and {@code v2beta1} differ in it. */
final class SecondQueries {

    private static final String DATA_QUERY = "DataQuery";

    private SecondQueries() {}

    /**
     * The data source of a query.
     *
     * @param query the {@code DataQuery}, or a variable without one
     * @param holder what {@code v2alpha1} keeps the data source in
     */
    static DataSourceRef source(Part query, Part holder, DataSources sources) {
        DataSourceRef old = sources.of(holder);
        if (!old.isDefault()) {
            return old;
        }
        boolean isQuery = query.json().has("spec") && !query.json().has("group");
        Optional<String> kind = query.word("kind").filter(word -> isQuery && !isKind(word));
        return sources.named(
                query.word("group").or(() -> kind), query.child("datasource").word("name"));
    }

    /** {@code v2alpha1} puts the plugin where everyone else puts the kind. */
    private static boolean isKind(String word) {
        return word.equals(DATA_QUERY) || word.endsWith("Variable");
    }
}
