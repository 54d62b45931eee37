package dev.wfmon.cli.grafana;

import dev.wfmon.grafana.view.DashboardForms;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Dashboards below {@code /apis}, in one version of their API: {@code v0alpha1} keeps classic ones as they are sent, the
 * second form has versions of its own. Here, and only here, Grafana tells who manages a dashboard.
 */
final class Dashboards implements LiveResources {

    static final String GROUP = "dashboard.grafana.app";

    private static final String RESOURCE = "dashboards";
    private static final int PAGE = 500;

    private final Exchange exchange;
    private final Kind kind;
    private final String version;
    private final String namespace;

    Dashboards(Exchange exchange, Kind kind, String version, String namespace) {
        this.exchange = exchange;
        this.kind = kind;
        this.version = version;
        this.namespace = namespace;
    }

    @Override
    public Optional<Live> find(ResourceId id) throws TargetException {
        return manifest(id).map(this::live);
    }

    private Optional<JsonObject> manifest(ResourceId id) throws TargetException {
        return exchange.find(id, api -> api.manifest(GROUP, version, namespace, RESOURCE, id.name()));
    }

    private Live live(JsonObject manifest) {
        JsonObject metadata = metadata(manifest);
        JsonObject annotations = annotations(metadata);
        JsonObject spec = manifest.object("spec").orElse(JsonObject.empty());
        String uid = metadata.string("name").orElse("");
        return new Live(
                kind == Kind.DASHBOARD ? spec.with("uid", Json.of(uid)) : spec,
                annotations.string(DashboardForms.FOLDER_ANNOTATION).filter(folder -> !folder.isEmpty()),
                metadata.string("resourceVersion").orElse(""),
                Manager.guard(annotations),
                Manager.edit(
                        annotations
                                .string("grafana.app/updatedBy")
                                .or(() -> annotations.string("grafana.app/createdBy")),
                        annotations
                                .string("grafana.app/updatedTimestamp")
                                .or(() -> metadata.string("creationTimestamp"))));
    }

    private static JsonObject metadata(JsonObject manifest) {
        return manifest.object("metadata").orElse(JsonObject.empty());
    }

    private static JsonObject annotations(JsonObject metadata) {
        return metadata.object("annotations").orElse(JsonObject.empty());
    }

    @Override
    public Map<ResourceId, Live> list() throws TargetException {
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        Optional<String> token = Optional.of("");
        while (token.isPresent()) {
            String from = token.get();
            JsonObject page =
                    exchange.page(RESOURCE, api -> api.manifests(GROUP, version, namespace, RESOURCE, PAGE, from));
            page.objects("items")
                    .forEach(item -> all.put(
                            new ResourceId(kind, metadata(item).string("name").orElse("")), live(item)));
            token = metadata(page).string("continue").filter(next -> !next.isEmpty());
        }
        return all;
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        ResourceId id = step.desired().id();
        Optional<JsonObject> now = step.live().isPresent() ? manifest(id) : Optional.empty();
        if (now.isEmpty()) {
            if (step.live().isPresent() && overwrite == Overwrite.REFUSE) {
                throw exchange.changed(id, " (it is gone)");
            }
            String body = JsonWriter.compact(manifest(step.desired(), JsonObject.empty(), Optional.empty()));
            exchange.write(id, api -> api.createManifest(GROUP, version, namespace, RESOURCE, body));
            return;
        }
        exchange.requireUnchanged(step, now.map(this::live), overwrite);
        Optional<String> folder = step.live().flatMap(Live::folder);
        String body = JsonWriter.compact(manifest(step.desired(), metadata(now.get()), folder));
        exchange.write(id, api -> api.updateManifest(GROUP, version, namespace, RESOURCE, id.name(), body));
    }

    /** What others have noted of the dashboard stays. */
    private JsonObject manifest(Resource desired, JsonObject old, Optional<String> liveFolder) {
        JsonObject kept = annotations(old).filter(member -> !member.name().startsWith("grafana.app/updated"));
        JsonObject marked = Manager.marked(kept, desired)
                .without(DashboardForms.FOLDER_ANNOTATION)
                .with("grafana.app/message", Json.of("wfmon apply"));
        JsonObject annotations = desired.folder()
                .or(() -> liveFolder)
                .filter(folder -> !folder.equals(Resource.TOP_LEVEL))
                .map(folder -> marked.with(DashboardForms.FOLDER_ANNOTATION, Json.of(folder)))
                .orElse(marked);
        JsonObject.Builder metadata =
                JsonObject.builder().put("name", desired.id().name());
        old.find("resourceVersion").ifPresent(version -> metadata.put("resourceVersion", version));
        old.find("labels").ifPresent(labels -> metadata.put("labels", labels));
        return JsonObject.builder()
                .put("apiVersion", GROUP + "/" + version)
                .put("kind", "Dashboard")
                .put("metadata", metadata.put("annotations", annotations).build())
                .put("spec", kind == Kind.DASHBOARD ? bare(desired.spec()) : desired.spec())
                .build();
    }

    /** What stands around a dashboard here is not repeated inside of it. */
    private static JsonObject bare(JsonObject spec) {
        return spec.without("uid").without("id").without("version");
    }

    @Override
    public void delete(ResourceId id, Live live) throws TargetException {
        exchange.delete(id, api -> api.deleteManifest(GROUP, version, namespace, RESOURCE, id.name()));
    }
}
