package dev.wfmon.target;

import dev.wfmon.grafana.alerting.AlertingFile;
import dev.wfmon.grafana.alerting.AlertingResource;
import dev.wfmon.grafana.alerting.ContactPoint;
import dev.wfmon.grafana.alerting.MuteTiming;
import dev.wfmon.grafana.alerting.NotificationPolicy;
import dev.wfmon.grafana.alerting.NotificationTemplate;
import dev.wfmon.grafana.alerting.RuleGroup;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.YamlWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The alerting that Grafana reads from files, one resource a file. What is no longer in a file stays on the server until
 * a file deletes it, so the file of a resource that is gone says that.
 */
final class ProvisionedAlerting implements ProvisionedKind {

    private final Path folder;
    private final Kind kind;
    private final DashboardTree dashboards;

    ProvisionedAlerting(Path folder, Kind kind, DashboardTree dashboards) {
        this.folder = folder;
        this.kind = kind;
        this.dashboards = dashboards;
    }

    private Path file(String name) {
        return folder.resolve(TreeFiles.fileName(prefix(), name));
    }

    private String prefix() {
        return kind.noun().replace(' ', '-').toLowerCase(Locale.ROOT) + ".";
    }

    @Override
    public Optional<Live> find(Resource wanted) throws TargetException {
        return found(wanted.id().name());
    }

    private Optional<Live> found(String name) throws TargetException {
        Optional<AlertingFile> file = TreeFiles.content(file(name)).map(AlertingFile::new);
        Optional<? extends AlertingResource> resource = file.flatMap(this::resource);
        return resource.map(found -> found instanceof RuleGroup group ? placed(group, name) : found)
                .map(found -> TreeFiles.live(found.json().without("orgId"), folderOf(name)));
    }

    private Optional<? extends AlertingResource> resource(AlertingFile file) {
        List<? extends AlertingResource> all = switch (kind) {
            case CONTACT_POINT -> file.contactPoints();
            case MUTE_TIMING -> file.muteTimings();
            case NOTIFICATION_TEMPLATE -> file.templates();
            case NOTIFICATION_POLICY -> file.policies();
            case GRAFANA_RULE_GROUP -> file.ruleGroups();
            case FOLDER, DATA_SOURCE, LIBRARY_PANEL, DASHBOARD, DASHBOARD_V2, RULE_GROUP, ALERTMANAGER_CONFIG ->
                List.<AlertingResource>of();
        };
        return all.stream().findFirst();
    }

    /** A file knows a folder by its title; which uid that stands for, the file's name says. */
    private RuleGroup placed(RuleGroup group, String name) {
        return folderOf(name).map(group::folderUid).orElse(group);
    }

    private Optional<String> folderOf(String name) {
        return kind == Kind.GRAFANA_RULE_GROUP ? Optional.of(name.substring(0, name.indexOf('/'))) : Optional.empty();
    }

    @Override
    public List<ResourceId> list() throws IOException, TargetException {
        List<ResourceId> all = new ArrayList<>();
        for (String name : TreeFiles.names(folder, prefix())) {
            if (found(name).isPresent()) {
                all.add(new ResourceId(kind, name));
            }
        }
        return all;
    }

    @Override
    public void write(Step step) throws IOException, TargetException {
        Resource desired = step.desired();
        String name = desired.id().name();
        AlertingResource resource = inFile(desired);
        AlertingFile file = AlertingFile.empty().with(resource);
        Set<String> gone = uids(name);
        uids(resource.json()).forEach(gone::remove);
        for (String uid : gone) {
            file = deletion(file, uid);
        }
        save(name, file);
    }

    private AlertingResource inFile(Resource desired) throws TargetException {
        JsonObject spec = desired.spec();
        return switch (kind) {
            case CONTACT_POINT -> new ContactPoint(withUids(spec, "receivers", desired.id(), "type"));
            case MUTE_TIMING -> new MuteTiming(spec);
            case NOTIFICATION_TEMPLATE -> new NotificationTemplate(spec);
            case NOTIFICATION_POLICY -> new NotificationPolicy(spec);
            case GRAFANA_RULE_GROUP -> {
                String uid = desired.folder().orElseThrow();
                String title =
                        dashboards.title(uid).or(() -> spec.string("folder")).orElse(uid);
                yield new RuleGroup(withUids(spec, "rules", desired.id(), "title")).folder(escaped(title));
            }
            case FOLDER, DATA_SOURCE, LIBRARY_PANEL, DASHBOARD, DASHBOARD_V2, RULE_GROUP, ALERTMANAGER_CONFIG ->
                throw new IllegalArgumentException(kind + " is no part of alerting");
        };
    }

    /** A slash in a title is no border between folders. */
    private static String escaped(String title) {
        return title.replace("\\", "\\\\").replace("/", "\\/");
    }

    /** In files each part needs a uid; one that has none gets one that stays the same. */
    private static JsonObject withUids(JsonObject spec, String list, ResourceId id, String key) {
        return spec.map(
                list,
                items -> items.asArray()
                        .<Json>map(array -> array.map(item -> item.asObject()
                                .<Json>map(part -> withUid(part, id, key))
                                .orElse(item)))
                        .orElse(items));
    }

    private static JsonObject withUid(JsonObject part, ResourceId id, String key) {
        if (part.string("uid").filter(uid -> !uid.isEmpty()).isPresent()) {
            return part;
        }
        String place = id + "/" + part.string(key).orElse("");
        return part.with(
                "uid",
                Json.of(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8))
                        .toString()));
    }

    /** The uids that a file has ever brought to the server. */
    private Set<String> uids(String name) throws TargetException {
        JsonObject file = TreeFiles.content(file(name)).orElse(JsonObject.empty());
        Set<String> uids = new LinkedHashSet<>();
        Stream.of("groups", "contactPoints").flatMap(file::objects).forEach(item -> uids.addAll(uids(item)));
        Stream.of("deleteRules", "deleteContactPoints")
                .flatMap(file::objects)
                .forEach(item -> item.string("uid").ifPresent(uids::add));
        return uids;
    }

    private static Set<String> uids(JsonObject item) {
        Set<String> uids = new LinkedHashSet<>();
        Stream.of("rules", "receivers")
                .flatMap(item::objects)
                .forEach(part -> part.string("uid").ifPresent(uids::add));
        return uids;
    }

    private AlertingFile deletion(AlertingFile file, String uid) {
        return kind == Kind.GRAFANA_RULE_GROUP ? file.deleteRule(uid) : file.deleteContactPoint(uid);
    }

    @Override
    public void delete(ResourceId id) throws IOException, TargetException {
        String name = id.name();
        AlertingFile file = AlertingFile.empty();
        for (String uid : uids(name)) {
            file = deletion(file, uid);
        }
        save(
                name,
                switch (kind) {
                    case MUTE_TIMING -> file.deleteMuteTiming(name);
                    case NOTIFICATION_TEMPLATE -> file.deleteTemplate(name);
                    case NOTIFICATION_POLICY -> file.resetPolicies();
                    case CONTACT_POINT,
                            GRAFANA_RULE_GROUP,
                            FOLDER,
                            DATA_SOURCE,
                            LIBRARY_PANEL,
                            DASHBOARD,
                            DASHBOARD_V2,
                            RULE_GROUP,
                            ALERTMANAGER_CONFIG -> file;
                });
    }

    private void save(String name, AlertingFile file) throws IOException {
        AtomicFiles.write(file(name), YamlWriter.write(file.json()));
    }
}
