package dev.wfmon.resource;

import dev.wfmon.alert.RuleForm;
import dev.wfmon.grafana.view.DashboardForms;
import dev.wfmon.grafana.view.DashboardView;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;

/**
 * The form in which a resource stands on its own, with its name and folder, so that {@link ResourceFiles} reads it back
 * as it is: a Kubernetes-style resource for Grafana's, a rule file for Prometheus'.
 */
public final class Manifest {

    /** Grizzly's form is Grafana's own, of what Grafana has no Kubernetes-style form that loses nothing. */
    private static final String GRIZZLY = "grizzly.grafana.com/v1alpha1";

    /** Grizzly has no mute timings, and a resource for each integration of a contact point. */
    private static final String OURS = "wfmon.dev/v1";

    private Manifest() {}

    /** The form of a resource; groups of rules as files. */
    public static JsonObject of(Resource resource) {
        return of(resource, RuleForm.FILE);
    }

    /** The form of a resource; groups of rules in the form that is wanted. */
    public static JsonObject of(Resource resource, RuleForm rules) {
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
            case DATA_SOURCE -> grafana(resource, GRIZZLY, "Datasource");
            case LIBRARY_PANEL -> grafana(resource, GRIZZLY, "LibraryElement");
            case CONTACT_POINT -> grafana(resource, OURS, "AlertContactPoint");
            case MUTE_TIMING -> grafana(resource, OURS, "AlertMuteTiming");
            case NOTIFICATION_TEMPLATE -> grafana(resource, GRIZZLY, "AlertNotificationTemplate");
            case NOTIFICATION_POLICY -> grafana(resource, GRIZZLY, "AlertNotificationPolicy");
            case GRAFANA_RULE_GROUP -> grafana(resource, GRIZZLY, "AlertRuleGroup");
            case ALERTMANAGER_CONFIG -> resource.spec();
            case RULE_GROUP ->
                rules.of(
                        resource.id().name(),
                        "",
                        JsonObject.builder()
                                .put("groups", JsonArray.of(resource.spec()))
                                .build());
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
