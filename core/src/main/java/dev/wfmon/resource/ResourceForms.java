package dev.wfmon.resource;

import dev.wfmon.grafana.view.DashboardForms;
import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.grafana.view.FoundDashboard;
import dev.wfmon.grafana.view.FoundDashboards;
import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import java.util.List;

/** Recognises what files hold, in all the forms in which it is kept. */
final class ResourceForms {

    private final JsonDocument document;

    ResourceForms(JsonDocument document) {
        this.document = document;
    }

    /** The resources in a document; none when it is something else. */
    static Reading recognise(JsonDocument document) {
        return document.root()
                .asObject()
                .map(new ResourceForms(document)::resources)
                .orElse(Reading.NOTHING);
    }

    Reading resources(JsonObject root) {
        String kind =
                root.string("apiVersion").flatMap(any -> root.string("kind")).orElse("");
        // Kubernetes' way to put several resources into one document.
        if (kind.endsWith("List")) {
            return root.objects("items").map(this::resources).reduce(Reading.NOTHING, Reading::and);
        }
        FoundDashboards found = DashboardForms.in(document, root);
        Reading dashboards = new Reading(
                found.dashboards().stream().map(ResourceForms::dashboard).toList(), found.problems());
        Reading others = kind.isEmpty()
                ? new Reading(new GrafanaForms(document).resources(root).toList(), List.of())
                : new KubernetesForms(document).resources(kind, root);
        return dashboards.and(others);
    }

    private static Resource dashboard(FoundDashboard found) {
        Kind kind = DashboardView.isSecond(found.spec()) ? Kind.DASHBOARD_V2 : Kind.DASHBOARD;
        ResourceId id = new ResourceId(kind, found.uid().orElse(""));
        return new Resource(id, found.folder(), found.spec(), found.document());
    }
}
