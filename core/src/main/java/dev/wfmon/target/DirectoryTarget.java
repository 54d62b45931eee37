package dev.wfmon.target;

import dev.wfmon.json.JsonObject;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.TargetException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder that Grafana reads its configuration from ("file provisioning"), with Prometheus rule files beside it.
 *
 * <pre>
 * grafana/
 *   dashboards/wfmon.yaml               which folder each of the folders below goes to
 *   dashboards/FOLDER-UID/UID.json
 *   datasources/UID.yaml
 *   alerting/KIND.NAME.yaml             rule groups, contact points, policies, mute timings, templates
 *   plugins/                            empty; Grafana logs an error where it is missing
 *   rules/GROUP.yaml                    for Prometheus' rule_files or vmalert's -rule
 *   alertmanager/alertmanager.yaml
 * </pre>
 *
 * <p>File provisioning knows no folders in folders: a folder's {@code parentUid} is left out. Rules find their folder by
 * its title.
 */
public final class DirectoryTarget implements Target {

    private static final List<String> EXPECTED_BY_GRAFANA = List.of("alerting", "dashboards", "datasources", "plugins");

    private final Path root;
    private final DashboardTree dashboards;

    /**
     * @param root the folder; made when something is first written
     * @param rootForGrafana the same folder under the path at which Grafana sees it
     */
    public DirectoryTarget(Path root, Path rootForGrafana) {
        this.root = root;
        this.dashboards = new DashboardTree(root.resolve("dashboards"), rootForGrafana.resolve("dashboards"));
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public boolean holds(Kind kind) {
        return switch (kind) {
            case FOLDER,
                    DATA_SOURCE,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    DASHBOARD,
                    GRAFANA_RULE_GROUP,
                    RULE_GROUP,
                    ALERTMANAGER_CONFIG -> true;
            // Grafana provisions the classic form alone, and nothing of its library.
            case DASHBOARD_V2, LIBRARY_PANEL -> false;
        };
    }

    private ProvisionedKind of(Kind kind) {
        return switch (kind) {
            case FOLDER -> new ProvisionedFolders(dashboards);
            case DATA_SOURCE -> new ProvisionedDataSources(root.resolve("datasources"));
            case CONTACT_POINT, MUTE_TIMING, NOTIFICATION_TEMPLATE, NOTIFICATION_POLICY, GRAFANA_RULE_GROUP ->
                new ProvisionedAlerting(root.resolve("alerting"), kind, dashboards);
            case DASHBOARD -> new ProvisionedDashboards(dashboards);
            case RULE_GROUP -> new ProvisionedRules(root.resolve("rules"));
            case ALERTMANAGER_CONFIG ->
                new ProvisionedAlertmanager(root.resolve("alertmanager").resolve("alertmanager.yaml"));
            case DASHBOARD_V2, LIBRARY_PANEL -> throw new IllegalArgumentException(kind + " cannot be provisioned");
        };
    }

    @Override
    public Map<ResourceId, Live> read(List<Resource> resources, Progress progress) throws TargetException {
        Map<ResourceId, Live> live = new HashMap<>();
        for (int done = 0; done < resources.size(); done++) {
            progress.at("reading", done, resources.size());
            Resource resource = resources.get(done);
            find(resource).ifPresent(found -> live.put(resource.id(), found));
        }
        return live;
    }

    private Optional<Live> find(Resource resource) throws TargetException {
        return of(resource.kind()).find(resource);
    }

    private Optional<Live> find(ResourceId id) throws TargetException {
        return find(Resource.builtBy(name(), id, Optional.empty(), JsonObject.empty()));
    }

    @Override
    public Map<ResourceId, Live> list(Kind kind) throws TargetException {
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        try {
            for (ResourceId id : of(kind).list()) {
                find(id).ifPresent(live -> all.put(id, live));
            }
        } catch (IOException e) {
            throw new TargetException(Reason.UNAVAILABLE, "cannot list " + root + ": " + TreeFiles.reason(e), e);
        }
        return all;
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        Resource desired = step.desired();
        requireSame(desired.id(), step.live(), find(desired), overwrite);
        try {
            for (String folder : EXPECTED_BY_GRAFANA) {
                Files.createDirectories(root.resolve(folder));
            }
            of(desired.kind()).write(step);
        } catch (IOException e) {
            throw unwritable("write", desired.id(), e);
        }
    }

    @Override
    public void delete(ResourceId id, Live live, Overwrite overwrite) throws TargetException {
        Optional<Live> now = find(id);
        if (now.isEmpty()) {
            return;
        }
        // A folder's entry says its title alone, and so it is only that which can have changed.
        Optional<Live> known = Optional.of(id.kind() == Kind.FOLDER ? now.get() : live);
        requireSame(id, known, now, overwrite);
        try {
            of(id.kind()).delete(id);
        } catch (IOException e) {
            throw unwritable("delete", id, e);
        }
    }

    private void requireSame(ResourceId id, Optional<Live> known, Optional<Live> now, Overwrite overwrite)
            throws TargetException {
        boolean isSame = now.map(Live::version).equals(known.map(Live::version));
        if (overwrite == Overwrite.REFUSE && !isSame) {
            throw new TargetException(
                    Reason.CONFLICT,
                    id + " in " + root + " has changed since it was compared; run wfmon diff and look again");
        }
    }

    private TargetException unwritable(String doing, ResourceId id, IOException fault) {
        return new TargetException(
                Reason.UNAVAILABLE,
                "cannot " + doing + " " + id + " to " + root + ": " + TreeFiles.reason(fault),
                fault);
    }
}
