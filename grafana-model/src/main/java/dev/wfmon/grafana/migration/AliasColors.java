package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Colors of series by their name, as Angular plugins kept them. */
final class AliasColors {

    private AliasColors() {}

    static Stream<JsonObject> of(JsonObject panel) {
        return Tree.objectOf(panel, "aliasColors").members().stream()
                .filter(member -> Loose.isTruthy(member.value()))
                .map(member -> Overrides.of(
                        "byName",
                        Json.of(member.name()),
                        List.of(Overrides.property("color", Overrides.fixedColor(member.value())))));
    }
}
