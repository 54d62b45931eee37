package dev.wfmon.resource;

import dev.wfmon.grafana.view.DashboardForms;
import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;

/**
 * The form in which a resource stands on its own, with its name and folder, so that {@link ResourceFiles} reads it back
 * as it is: a Kubernetes-style resource for Grafana's, a rule file for Prometheus'.
 */
public final class Manifest {

    private Manifest() {}

    public static JsonObject of(Resource resource) {
        return switch (resource.kind()) {
            case FOLDER -> grafana(resource, "folder.grafana.app/v1beta1", "Folder");
            // The version that keeps a dashboard as it is sent.
            case DASHBOARD -> grafana(resource, "dashboard.grafana.app/v0alpha1", "Dashboard");
            case DASHBOARD_V2 ->
                grafana(
                        resource,
                        "dashboard.grafana.app/"
                                + DashboardView.of(resource.spec()).version(),
                        "Dashboard");
            case RULE_GROUP ->
                JsonObject.builder()
                        .put("groups", JsonArray.of(resource.spec()))
                        .build();
        };
    }

    private static JsonObject grafana(Resource resource, String apiVersion, String kind) {
        JsonObject.Builder metadata =
                JsonObject.builder().put("name", resource.id().name());
        resource.folder()
                .ifPresent(folder -> metadata.put(
                        "annotations",
                        JsonObject.builder()
                                .put(DashboardForms.FOLDER_ANNOTATION, folder)
                                .build()));
        return JsonObject.builder()
                .put("apiVersion", apiVersion)
                .put("kind", kind)
                .put("metadata", metadata.build())
                .put("spec", resource.spec())
                .build();
    }
}
