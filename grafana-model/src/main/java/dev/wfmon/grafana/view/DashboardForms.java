package dev.wfmon.grafana.view;

import dev.wfmon.json.JsonDocument;
import dev.wfmon.json.JsonObject;
import java.util.Optional;

/**
 * Recognises the forms in which dashboards are kept.
 *
 * <pre>{@code
 * JsonDocument file = YamlReader.read(new SourceText("configmap.yaml", "…")).documents().getFirst();
 * for (FoundDashboard found : DashboardForms.in(file).dashboards()) {
 *     System.out.println(found.document().place(found.spec()) + " " + found.view().title());
 * }
 * }</pre>
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><td>bare</td><td>{@code {"title": …, "panels": […]}}, or of the second form {@code {"elements": {…}}}</td></tr>
 * <tr><td>API</td><td>{@code {"dashboard": {…}, "meta": {…}}} as answered, {@code {"dashboard": {…}, "folderUid": …}}
 * as sent</td></tr>
 * <tr><td>Kubernetes</td><td>kind {@code Dashboard} of {@code dashboard.grafana.app} and of Grizzly</td></tr>
 * <tr><td>grafana-operator</td><td>kind {@code GrafanaDashboard} with {@code json} or {@code gzipJson}; one that only
 * refers to another place (a URL, a ConfigMap) holds none</td></tr>
 * <tr><td>ConfigMap</td><td>each {@code *.json} of its data that is a dashboard</td></tr>
 * <tr><td>List</td><td>all of these in one document</td></tr>
 * </table>
 */
public final class DashboardForms {

    /** Where Kubernetes-style dashboards and folders name the folder that they belong to. */
    public static final String FOLDER_ANNOTATION = "grafana.app/folder";

    private DashboardForms() {}

    /** The dashboards in a document; none when it is something else. */
    public static FoundDashboards in(JsonDocument document) {
        return document.root().asObject().map(root -> in(document, root)).orElse(FoundDashboards.NONE);
    }

    /** The dashboards in an object of a document. */
    public static FoundDashboards in(JsonDocument document, JsonObject object) {
        if (object.string("apiVersion").isPresent() && object.string("kind").isPresent()) {
            return kubernetes(document, object);
        }
        Optional<JsonObject> wrapped = object.object("dashboard").filter(DashboardForms::isDashboard);
        if (wrapped.isPresent()) {
            return bare(document, wrapped.get(), wrapped.get().string("uid"), folderBeside(object));
        }
        return isDashboard(object)
                ? bare(document, object, object.string("uid"), Optional.empty())
                : FoundDashboards.NONE;
    }

    private static FoundDashboards kubernetes(JsonDocument document, JsonObject resource) {
        String kind = resource.string("kind").orElse("");
        if (kind.endsWith("List")) {
            return resource.objects("items")
                    .map(item -> in(document, item))
                    .reduce(FoundDashboards.NONE, FoundDashboards::and);
        }
        return switch (kind) {
            case "Dashboard" -> dashboard(document, resource);
            case "GrafanaDashboard" -> EmbeddedDashboards.ofOperator(document, resource);
            case "ConfigMap" -> EmbeddedDashboards.ofConfigMap(document, resource);
            default -> FoundDashboards.NONE;
        };
    }

    private static FoundDashboards dashboard(JsonDocument document, JsonObject resource) {
        JsonObject spec = resource.object("spec").orElse(JsonObject.empty());
        if (!isDashboard(spec)) {
            return FoundDashboards.NONE;
        }
        JsonObject metadata = resource.object("metadata").orElse(JsonObject.empty());
        return bare(document, spec, metadata.string("name").or(() -> spec.string("uid")), folder(metadata));
    }

    /**
     * The folder that a Kubernetes-style resource names, by annotation or, in Grizzly's files, beside its name. An empty
     * name says nothing, {@code general} is Grafana's root.
     */
    public static Optional<String> folder(JsonObject metadata) {
        return metadata.object("annotations")
                .flatMap(annotations -> annotations.string(FOLDER_ANNOTATION))
                .or(() -> metadata.string("folder"))
                .filter(uid -> !uid.isEmpty());
    }

    private static FoundDashboards bare(
            JsonDocument document, JsonObject spec, Optional<String> uid, Optional<String> folder) {
        return FoundDashboards.of(new FoundDashboard(spec, uid, folder, document));
    }

    private static Optional<String> folderBeside(JsonObject wrapper) {
        return wrapper.string("folderUid")
                .or(() -> wrapper.object("meta").flatMap(meta -> meta.string("folderUid")))
                .filter(uid -> !uid.isEmpty());
    }

    /** Other documents have {@code rows} and a {@code schemaVersion} as well, but then no title. */
    static boolean isDashboard(JsonObject object) {
        boolean hasParts = object.array("rows").isPresent()
                || object.has("schemaVersion")
                || object.object("templating").isPresent()
                || (DashboardView.isSecond(object) && object.has("layout"));
        return object.array("panels").isPresent() || (hasParts && object.has("title"));
    }
}
