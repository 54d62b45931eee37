package dev.wfmon.cli.grafana;

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

/** Dashboards by the classic API, for servers that have no other. */
final class ClassicDashboards implements LiveResources {

    private static final int PAGE = 1000;

    private final Exchange exchange;

    ClassicDashboards(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Optional<Live> find(ResourceId id) throws TargetException {
        return exchange.find(id, api -> api.dashboard(id.name())).map(ClassicDashboards::live);
    }

    private static Live live(JsonObject body) {
        JsonObject spec = body.object("dashboard").orElse(JsonObject.empty());
        JsonObject meta = body.object("meta").orElse(JsonObject.empty());
        Optional<String> guard = Optional.of(meta)
                .filter(about -> about.isTrue("provisioned"))
                .map(about -> Manager.provisioned(about.string("provisionedExternalId")));
        return new Live(
                spec,
                meta.string("folderUid").filter(uid -> !uid.isEmpty()),
                spec.find("version").map(Json::toString).orElse("0"),
                guard,
                Manager.edit(meta.string("updatedBy"), meta.string("updated")));
    }

    @Override
    public Map<ResourceId, Live> list() throws TargetException {
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        for (JsonObject hit : exchange.pages(PAGE, page -> exchange.list(api -> api.search("dash-db", PAGE, page)))) {
            ResourceId id = new ResourceId(Kind.DASHBOARD, hit.string("uid").orElse(""));
            find(id).ifPresent(live -> all.put(id, live));
        }
        return all;
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        Resource desired = step.desired();
        JsonObject dashboard = desired.spec()
                .with("uid", Json.of(desired.id().name()))
                // A number that the server does not know is a 404, one that it knows may be another dashboard.
                .with("id", Json.ofNull())
                .with(
                        "version",
                        Json.of(Long.parseLong(step.live().map(Live::version).orElse("0"))));
        JsonObject.Builder body = JsonObject.builder()
                .put("dashboard", dashboard)
                .put("message", "wfmon apply")
                .put("overwrite", overwrite == Overwrite.ALLOW);
        // Without a folder Grafana would move the dashboard to the top.
        desired.folder()
                .or(() -> step.live().flatMap(Live::folder))
                .filter(uid -> !uid.equals(Resource.TOP_LEVEL))
                .ifPresent(uid -> body.put("folderUid", uid));
        String text = JsonWriter.compact(body.build());
        exchange.write(desired.id(), api -> api.saveDashboard(text));
    }

    @Override
    public void delete(ResourceId id, Live live) throws TargetException {
        exchange.delete(id, api -> api.deleteDashboard(id.name()));
    }
}
