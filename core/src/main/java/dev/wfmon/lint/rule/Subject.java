package dev.wfmon.lint.rule;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonString;
import dev.wfmon.json.SourceText;
import dev.wfmon.resource.Resource;
import java.util.List;
import java.util.stream.Stream;

/** A resource as rules look at it, with its expressions parsed once. */
public sealed interface Subject permits DashboardSubject, GroupSubject, RoutingSubject, OtherSubject {

    static Subject of(Resource resource) {
        return switch (resource.kind()) {
            case DASHBOARD, DASHBOARD_V2 -> DashboardSubject.of(resource);
            case RULE_GROUP -> PrometheusGroups.subject(resource);
            case GRAFANA_RULE_GROUP -> GrafanaGroups.subject(resource);
            case LIBRARY_PANEL -> OtherSubject.ofLibraryPanel(resource);
            case ALERTMANAGER_CONFIG -> RoutingSubject.of(resource);
            case FOLDER, DATA_SOURCE, CONTACT_POINT, MUTE_TIMING, NOTIFICATION_TEMPLATE, NOTIFICATION_POLICY ->
                new OtherSubject(resource, List.of());
        };
    }

    /** A text that is an expression and nothing else. */
    static Subject of(SourceText expression) {
        return OtherSubject.of(Query.of(expression), expression);
    }

    Resource resource();

    /** The queries whose results are shown or evaluated: those of panels, annotations and rules. */
    List<Query> queries();

    /** The selectors that only look for names and values of labels: those of variables. */
    default List<Query> lookups() {
        return List.of();
    }

    /** Queries and lookups. */
    default Stream<Query> allQueries() {
        return Stream.concat(queries().stream(), lookups().stream());
    }

    /** What people call it among other resources: {@code dashboard hosts "Hosts"}. */
    default String title() {
        return resource().toString();
    }

    /** What people call it within its file: {@code dashboard}, {@code rule group hosts}. */
    default String name() {
        return resource().kind().noun();
    }

    /** Where a part of the resource stands. */
    default Location at(Json part) {
        return at(name(), part);
    }

    /**
     * Where a part of the resource stands.
     *
     * @param where the part in people's words
     */
    default Location at(String where, Json part) {
        return at(resource().origin(), where, part);
    }

    /** Where the resource itself stands. */
    default Location location() {
        return at(resource().spec());
    }

    /** Where a value stands in a document. */
    static Location at(JsonDocument document, String where, Json part) {
        SourceText source = document.source();
        if (part.offset() == Json.NOWHERE || source.text().isEmpty()) {
            return new Location(where, source, Json.NOWHERE, Json.NOWHERE, "");
        }
        int end = part instanceof JsonString string
                ? document.offsetIn(string, Math.max(0, string.value().length() - 1)) + 1
                : part.offset() + 1;
        String excerpt = source.snippet(part.offset(), end - part.offset());
        // A bracket on a line of its own tells nobody anything.
        boolean isBare = excerpt.lines().findFirst().orElse("").strip().length() <= 1;
        return new Location(where, source, part.offset(), end, isBare ? "" : excerpt);
    }
}
