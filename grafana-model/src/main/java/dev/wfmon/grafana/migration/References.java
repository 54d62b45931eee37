package dev.wfmon.grafana.migration;

import dev.wfmon.grafana.dashboard.DataSource;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import org.jspecify.annotations.Nullable;

/** References to data sources: names before schema 33, a type and a uid since. */
record References(DataSources known) {

    private static final String DEFAULT = "default";

    /** Whether the default data source is meant. */
    static boolean isDefault(@Nullable Json value) {
        return value == null
                || value instanceof JsonNull
                || (value instanceof JsonString name && name.value().equals(DEFAULT));
    }

    /** The reference in place of a name; one that nobody knows is taken for a uid, as Grafana does. */
    Json of(Json value, Notes notes, String place) {
        if (!(value instanceof JsonString name) || isDefault(value)) {
            return value;
        }
        notes.changed("a data source is named by its uid", place);
        return known.find(name.value()).map(References::json).orElseGet(() -> unknown(name.value(), notes, place));
    }

    private static JsonObject unknown(String name, Notes notes, String place) {
        boolean isVariable = name.startsWith("$") || name.startsWith("[[");
        if (!isVariable && !name.isEmpty()) {
            notes.lost("the data source \"%s\" is not known, its name became its uid".formatted(name), place);
        }
        return name.isEmpty()
                ? JsonObject.empty()
                : JsonObject.builder().put("uid", name).build();
    }

    static JsonObject json(DataSource dataSource) {
        return JsonObject.builder()
                .put("type", dataSource.type())
                .put("uid", dataSource.uid())
                .build();
    }
}
