package dev.wfmon.cli.grafana;

import dev.wfmon.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a server can do, as it says itself.
 *
 * @param namespace where the resources of our organisation stand below {@code /apis}: {@code default}, {@code org-2},
 *     {@code stacks-123}
 * @param apis the groups below {@code /apis} with their versions, the preferred one first; none for a server without,
 *     or where it could not be found out
 */
record ServerFeatures(String namespace, Map<String, List<String>> apis) {

    static final ServerFeatures CLASSIC = new ServerFeatures("default", Map.of());

    ServerFeatures {
        apis = Map.copyOf(apis);
    }

    /**
     * @param groups the answer to {@code GET /apis}
     * @param settings the answer to {@code GET /api/frontend/settings}
     */
    static ServerFeatures of(JsonObject groups, JsonObject settings) {
        return new ServerFeatures(
                settings.string("namespace").orElse(CLASSIC.namespace()),
                groups.objects("groups")
                        .collect(Collectors.toMap(
                                group -> group.string("name").orElse(""),
                                ServerFeatures::versions,
                                (first, second) -> first)));
    }

    private static List<String> versions(JsonObject group) {
        return group.objects("versions")
                .flatMap(version -> version.string("version").stream())
                .toList();
    }

    /** Whether there is {@code /apis/GROUP/VERSION}. */
    boolean serves(String group, String version) {
        return apis.getOrDefault(group, List.of()).contains(version);
    }

    /** The first of some versions, best first, that the server has of a group. */
    Optional<String> bestOf(String group, List<String> versions) {
        return versions.stream().filter(version -> serves(group, version)).findFirst();
    }
}
