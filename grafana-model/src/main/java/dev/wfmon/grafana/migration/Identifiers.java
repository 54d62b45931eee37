package dev.wfmon.grafana.migration;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives an id to each panel that has none of its own and a refId to each query that has none. Grafana does so on each
 * load, whatever the schema.
 */
record Identifiers() implements Step {

    @Override
    public String name() {
        return "identifiers";
    }

    @Override
    public JsonObject apply(JsonObject dashboard, Notes notes) {
        long largest = Panels.all(dashboard).mapToLong(Identifiers::id).max().orElse(0);
        Numbering numbering = new Numbering(largest);
        return Panels.map(dashboard, panel -> queries(numbered(panel, numbering, notes), notes));
    }

    private static JsonObject numbered(JsonObject panel, Numbering numbering, Notes notes) {
        if (numbering.isFirst(id(panel))) {
            return panel;
        }
        notes.changed("a panel got an id of its own", Notes.panel(panel));
        return panel.with("id", Json.of(numbering.next()));
    }

    private static JsonObject queries(JsonObject panel, Notes notes) {
        if (panel.objects("targets").allMatch(query -> Loose.isTruthy(query, "refId"))) {
            return panel;
        }
        notes.changed("a query got a refId", Notes.panel(panel));
        RefIds refIds = RefIds.of(panel.objects("targets"));
        return Tree.objects(
                panel,
                "targets",
                query -> Loose.isTruthy(query, "refId") ? query : query.with("refId", Json.of(refIds.next())));
    }

    private static long id(JsonObject panel) {
        return panel.integer("id")
                .filter(id -> id > 0 && id < Integer.MAX_VALUE)
                .orElse(0L);
    }

    private static final class Numbering {

        private final Set<Long> taken = new HashSet<>();
        private long last;

        Numbering(long last) {
            this.last = last;
        }

        boolean isFirst(long id) {
            return id > 0 && taken.add(id);
        }

        long next() {
            last++;
            return last;
        }
    }
}
