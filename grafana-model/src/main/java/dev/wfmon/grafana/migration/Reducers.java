package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The calculations that make one value of many, by the names of today and those that Angular plugins used. */
final class Reducers {

    private static final Map<String, String> ALIASES = Map.of("current", "lastNotNull", "avg", "mean", "total", "sum");

    private static final Set<String> IDS = Set.of(
            "lastNotNull",
            "last",
            "firstNotNull",
            "first",
            "min",
            "max",
            "mean",
            "median",
            "variance",
            "stdDev",
            "sum",
            "count",
            "countAll",
            "range",
            "delta",
            "step",
            "diff",
            "logmin",
            "allIsZero",
            "allIsNull",
            "changeCount",
            "distinctCount",
            "diffperc",
            "allValues",
            "uniqueValues");

    private Reducers() {}

    static Optional<String> find(String name) {
        return IDS.contains(name) ? Optional.of(name) : Optional.ofNullable(ALIASES.get(name));
    }

    /** Those that a list names; the sum when there is no list. */
    static List<String> listed(JsonObject parent, String name) {
        return parent.array(name)
                .map(list -> list.items().stream()
                        .flatMap(item -> item.asString().stream())
                        .flatMap(id -> find(id).stream())
                        .toList())
                .orElse(List.of("sum"));
    }

    /** Those that are switched on in an old legend. */
    static JsonArray ofLegend(JsonObject legend) {
        Stream<Json> calcs = !Loose.isTruthy(legend, "values")
                ? Stream.of()
                : legend.members().stream()
                        .filter(member -> Loose.isTruthy(member.value()))
                        .flatMap(member -> find(member.name()).stream())
                        .map(Json::of);
        return JsonArray.of(calcs.toList());
    }
}
