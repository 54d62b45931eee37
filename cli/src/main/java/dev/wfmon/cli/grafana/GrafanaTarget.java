package dev.wfmon.cli.grafana;

import dev.wfmon.cli.settings.Destination.Server;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Progress;
import dev.wfmon.target.Target;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A live Grafana server, through its classic API. */
public final class GrafanaTarget implements Target {

    private static final int OLDEST_VERSION = 9;
    private static final Pattern MAJOR_VERSION = Pattern.compile("(\\d+)\\..*");

    private final GrafanaConnection grafana;
    private final int maxConcurrent;

    public GrafanaTarget(Server server, ConnectionOptions options, Traffic traffic) throws TargetException {
        this.grafana = new GrafanaConnection(server, options, traffic);
        this.maxConcurrent = options.maxConcurrent();
    }

    @Override
    public String name() {
        return grafana.name();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean holds(Kind kind) {
        return switch (kind) {
            case FOLDER, DASHBOARD -> true;
            // The classic API, which is all that we speak, would take it for an empty dashboard.
            case RULE_GROUP,
                    DASHBOARD_V2,
                    DATA_SOURCE,
                    LIBRARY_PANEL,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    GRAFANA_RULE_GROUP,
                    ALERTMANAGER_CONFIG -> false;
        };
    }

    @Override
    public Map<ResourceId, Live> read(List<Resource> resources, Progress progress) throws TargetException {
        checkVersion();
        return readAll(resources, progress);
    }

    private void checkVersion() throws TargetException {
        Answer health = grafana.get(GrafanaApi::health);
        if (!health.isSuccess()) {
            throw new TargetException(
                    Reason.UNAVAILABLE,
                    name() + " is not healthy (" + health.status() + "); wait until it is, and look at its log");
        }
        String version = health.body().string("version").orElse("");
        Matcher major = MAJOR_VERSION.matcher(version);
        if (major.matches() && Integer.parseInt(major.group(1)) < OLDEST_VERSION) {
            throw new TargetException(
                    Reason.UNSUPPORTED,
                    name() + " is Grafana " + version + "; wfmon works with " + OLDEST_VERSION + " and later");
        }
    }

    /** Asks for each resource by its uid: Grafana's search answers from an index that lags behind what was written. */
    private Map<ResourceId, Live> readAll(List<Resource> resources, Progress progress) throws TargetException {
        Map<ResourceId, Live> live = new HashMap<>();
        try (ExecutorService requests = Executors.newFixedThreadPool(maxConcurrent)) {
            try {
                List<Future<Optional<Live>>> answers = new ArrayList<>();
                for (Resource resource : resources) {
                    answers.add(requests.submit(() -> find(resource)));
                }
                for (int i = 0; i < resources.size(); i++) {
                    progress.at("reading", i, resources.size());
                    ResourceId id = resources.get(i).id();
                    answers.get(i).get().ifPresent(found -> live.put(id, found));
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TargetException fault) {
                    throw fault;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TargetException(Reason.UNAVAILABLE, "reading " + name() + " was interrupted", e);
            } finally {
                requests.shutdownNow();
            }
        }
        return live;
    }

    private Optional<Live> find(Resource resource) throws TargetException {
        return switch (resource.kind()) {
            case FOLDER -> findFolder(resource);
            case DASHBOARD -> findDashboard(resource.id());
            case RULE_GROUP,
                    DASHBOARD_V2,
                    DATA_SOURCE,
                    LIBRARY_PANEL,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    GRAFANA_RULE_GROUP,
                    ALERTMANAGER_CONFIG -> Optional.empty();
        };
    }

    private Optional<Live> findFolder(Resource resource) throws TargetException {
        Answer answer = grafana.get(api -> api.folder(resource.id().name()));
        if (answer.isMissing()) {
            return Optional.empty();
        }
        JsonObject folder = success(answer, "read " + resource.id()).body();
        // What its author says nothing of, such as the parent, is left as it is.
        JsonObject comparable = folder.filter(member -> resource.spec().has(member.name()));
        return Optional.of(new Live(comparable, Optional.empty(), version(folder), Optional.empty()));
    }

    private Optional<Live> findDashboard(ResourceId id) throws TargetException {
        Answer answer = grafana.get(api -> api.dashboard(id.name()));
        if (answer.isMissing()) {
            return Optional.empty();
        }
        JsonObject body = success(answer, "read " + id).body();
        JsonObject spec = body.object("dashboard").orElse(JsonObject.empty());
        JsonObject meta = body.object("meta").orElse(JsonObject.empty());
        Optional<String> guard = Optional.of(meta)
                .filter(about -> about.isTrue("provisioned"))
                .map(about -> "is provisioned from "
                        + about.string("provisionedExternalId").orElse("a file") + " on the server; change it there");
        Optional<String> folder = meta.string("folderUid").filter(uid -> !uid.isEmpty());
        return Optional.of(new Live(spec, folder, version(spec), guard));
    }

    private static String version(JsonObject object) {
        return object.find("version").map(Json::toString).orElse("0");
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        new SteadyWriter(this::find, todo -> writeOnce(todo, overwrite), grafana.retries()).write(step);
    }

    private void writeOnce(Step step, Overwrite overwrite) throws TargetException {
        switch (step.desired().kind()) {
            case FOLDER -> writeFolder(step, overwrite);
            case DASHBOARD -> writeDashboard(step, overwrite);
            case RULE_GROUP,
                    DASHBOARD_V2,
                    DATA_SOURCE,
                    LIBRARY_PANEL,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    GRAFANA_RULE_GROUP,
                    ALERTMANAGER_CONFIG ->
                throw new IllegalArgumentException(step.desired().id() + " is nothing for Grafana");
        }
    }

    private void writeFolder(Step step, Overwrite overwrite) throws TargetException {
        Resource desired = step.desired();
        String uid = desired.id().name();
        JsonObject spec = desired.spec();
        if (step.live().isEmpty()) {
            Answer answer = grafana.send(api -> api.createFolder(JsonWriter.compact(spec.with("uid", Json.of(uid)))));
            done(answer, desired, answer.status() == 409 || answer.status() == 412);
            return;
        }
        JsonObject update = spec.without("parentUid")
                .with("version", version(step.live().get()))
                .with("overwrite", Json.of(overwrite == Overwrite.ALLOW));
        Answer answer = grafana.send(api -> api.updateFolder(uid, JsonWriter.compact(update)));
        done(answer, desired, answer.status() == 412);
        Optional<Json> parent = spec.find("parentUid");
        if (parent.isPresent() && !parent.equals(step.live().get().spec().find("parentUid"))) {
            JsonObject move =
                    JsonObject.builder().put("parentUid", parent.get()).build();
            done(grafana.send(api -> api.moveFolder(uid, JsonWriter.compact(move))), desired, false);
        }
    }

    private void writeDashboard(Step step, Overwrite overwrite) throws TargetException {
        Resource desired = step.desired();
        JsonObject dashboard = desired.spec()
                .with("uid", Json.of(desired.id().name()))
                // A number that the server does not know is a 404, one that it knows may be another dashboard.
                .with("id", Json.ofNull())
                .with("version", step.live().map(GrafanaTarget::version).orElse(Json.of(0)));
        JsonObject.Builder body = JsonObject.builder()
                .put("dashboard", dashboard)
                .put("message", "wfmon apply")
                .put("overwrite", overwrite == Overwrite.ALLOW);
        // Without a folder Grafana would move the dashboard to the top.
        desired.folder()
                .or(() -> step.live().flatMap(Live::folder))
                .filter(uid -> !uid.equals(Resource.TOP_LEVEL))
                .ifPresent(uid -> body.put("folderUid", uid));
        Answer answer = grafana.send(api -> api.saveDashboard(JsonWriter.compact(body.build())));
        done(answer, desired, answer.status() == 412);
    }

    private static Json version(Live live) {
        return Json.of(Long.parseLong(live.version()));
    }

    private void done(Answer answer, Resource resource, boolean isConflict) throws TargetException {
        if (isConflict && !answer.fault().equals("plugin-dashboard")) {
            throw new TargetException(
                    Reason.CONFLICT,
                    resource.id() + " has changed on " + name() + " since it was compared (" + answer.message()
                            + "); run wfmon diff and look again, or overwrite it with --force-conflicts");
        }
        success(answer, "write " + resource.id());
    }

    private Answer success(Answer answer, String doing) throws TargetException {
        if (answer.isSuccess()) {
            return answer;
        }
        boolean isTheirFault = answer.status() / 100 == 5 || answer.status() == 429;
        throw new TargetException(
                isTheirFault ? Reason.UNAVAILABLE : Reason.REFUSED,
                "could not " + doing + " on " + name() + " (" + answer.status() + ": " + answer.message() + ")"
                        + (isTheirFault ? "; try again later" : ""));
    }
}
