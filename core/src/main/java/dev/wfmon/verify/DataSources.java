package dev.wfmon.verify;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data sources of a Grafana server. */
final class DataSources {

    private final List<DataSource> all;

    DataSources(List<DataSource> all) {
        this.all = all.stream().sorted(Comparator.comparing(DataSource::name)).toList();
    }

    /** What {@code /api/frontend/settings} tells to everybody who may look at dashboards. */
    static DataSources of(JsonObject settings) {
        String byDefault = settings.string("defaultDatasource").orElse("");
        return new DataSources(settings.object("datasources").stream()
                .flatMap(sources -> sources.members().stream())
                .flatMap(member -> member.value().asObject().stream()
                        .map(source -> read(member.name(), source, member.name().equals(byDefault))))
                .toList());
    }

    private static DataSource read(String name, JsonObject source, boolean isDefault) {
        return new DataSource(
                source.string("uid").orElse(name),
                name,
                source.string("type").orElse(""),
                isDefault,
                source.object("jsonData")
                        .flatMap(data -> data.string("timeInterval"))
                        .filter(text -> !text.isBlank()));
    }

    /** The one of that uid or name. */
    Optional<DataSource> named(String name) {
        return first(all.stream().filter(source -> source.uid().equals(name)))
                .or(() -> first(all.stream().filter(source -> source.name().equals(name))));
    }

    Optional<DataSource> byDefault() {
        return first(all.stream().filter(DataSource::isDefault));
    }

    /** Those of a plugin, the default one first. */
    List<DataSource> of(String type) {
        return all.stream()
                .filter(source -> source.type().equals(type))
                .sorted(Comparator.comparing(source -> !source.isDefault()))
                .toList();
    }

    /** The one that rules are asked of where nobody says: the default one, or the first that takes PromQL. */
    Optional<DataSource> prometheus() {
        return first(all.stream()
                .filter(DataSource::isPrometheus)
                .sorted(Comparator.comparing(source -> !source.isDefault())));
    }

    private static Optional<DataSource> first(Stream<DataSource> sources) {
        return sources.findFirst();
    }

    static JsonObject reference(DataSource source) {
        return JsonObject.builder()
                .put("type", source.type())
                .put("uid", Json.of(source.uid()))
                .build();
    }
}
