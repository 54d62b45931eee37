package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import java.util.Optional;

/**
 * A dashboard as it was found in a document.
 *
 * @param spec the dashboard without what is around it
 * @param uid what the server knows it by, where its author said
 * @param folder the uid of the folder that it belongs to, where its author said
 * @param document what holds it, for telling where its parts stand; a string inside of a file is one of its own
 */
public record FoundDashboard(JsonObject spec, Optional<String> uid, Optional<String> folder, JsonDocument document) {

    public DashboardView view() {
        return DashboardView.of(spec);
    }
}
