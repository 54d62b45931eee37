package dev.wfmon.grafana.view;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonBoolean;
import dev.wfmon.json.JsonNull;
import dev.wfmon.json.JsonNumber;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonString;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads references to data sources; knows what type the dashboard's variables and imports stand for. */
final class DataSources {

    private final Map<String, String> types = new HashMap<>();

    static DataSources classic(Part dashboard) {
        DataSources sources = new DataSources();
        dashboard
                .child("templating")
                .parts("list")
                .filter(variable -> variable.string("type").equals(Optional.of("datasource")))
                .forEach(variable -> sources.add(variable.word("name"), variable.word("query")));
        dashboard.parts("__inputs").forEach(input -> sources.add(input.word("name"), input.word("pluginId")));
        return sources;
    }

    static DataSources second(Part dashboard) {
        DataSources sources = new DataSources();
        dashboard
                .parts("variables")
                .filter(variable -> variable.string("kind").equals(Optional.of("DatasourceVariable")))
                .map(variable -> variable.child("spec"))
                .forEach(spec -> sources.add(spec.word("name"), spec.word("pluginId")));
        return sources;
    }

    private void add(Optional<String> name, Optional<String> type) {
        name.ifPresent(known -> type.ifPresent(plugin -> types.putIfAbsent(known, plugin)));
    }

    /** What the member {@code datasource} says: a name, an object of type and uid, null or nothing. */
    DataSourceRef classic(Json reference) {
        return switch (reference) {
            case JsonString name -> named(Optional.empty(), Optional.of(name.value()));
            case JsonObject object -> named(object.string("type"), object.string("uid"));
            case JsonArray ignored -> DataSourceRef.DEFAULT;
            case JsonNumber ignored -> DataSourceRef.DEFAULT;
            case JsonBoolean ignored -> DataSourceRef.DEFAULT;
            case JsonNull ignored -> DataSourceRef.DEFAULT;
        };
    }

    DataSourceRef of(Part holder) {
        @Nullable Json reference = holder.json().get("datasource");
        return reference == null ? DataSourceRef.DEFAULT : classic(reference);
    }

    DataSourceRef named(Optional<String> type, Optional<String> name) {
        DataSourceRef plain = new DataSourceRef(
                type.filter(
                        plugin -> !plugin.isBlank() && VariableUse.in(plugin).isEmpty()),
                name.filter(text -> !text.isBlank()));
        return plain.type().isPresent()
                ? plain
                : new DataSourceRef(plain.variable().map(types::get), plain.name());
    }
}
