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
import dev.wfmon.target.TargetException.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folders, by the classic API: below {@code /apis}, Grafana 12.3 takes updates of what has changed since. */
final class Folders implements LiveResources {

    private static final int PAGE = 1000;

    private final Exchange exchange;

    Folders(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Optional<Live> find(ResourceId id) throws TargetException {
        return exchange.find(id, api -> api.folder(id.name())).map(Folders::live);
    }

    private static Live live(JsonObject folder) {
        JsonObject spec = folder.filter(member -> List.of("title", "parentUid").contains(member.name()));
        String version = folder.find("version").map(Json::toString).orElse("0");
        return new Live(
                spec,
                Optional.empty(),
                version,
                folder.string("managedBy").flatMap(Manager::guard),
                Manager.edit(folder.string("updatedBy"), folder.string("updated")));
    }

    /** Level by level, since Grafana lists what is immediately in a folder. */
    @Override
    public Map<ResourceId, Live> list() throws TargetException {
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        list("", all);
        return all;
    }

    private void list(String parent, Map<ResourceId, Live> all) throws TargetException {
        List<JsonObject> children = exchange.pages(PAGE, page -> exchange.list(api -> api.folders(parent, PAGE, page)));
        for (JsonObject child : children) {
            ResourceId id = new ResourceId(Kind.FOLDER, child.string("uid").orElse(""));
            // What is shared with us stands in a folder that is none.
            Optional<Live> found = id.name().equals("sharedwithme") ? Optional.empty() : find(id);
            if (found.isPresent()) {
                all.put(id, found.get());
                list(id.name(), all);
            }
        }
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        Resource desired = step.desired();
        ResourceId id = desired.id();
        JsonObject spec = desired.spec();
        if (step.live().isEmpty()) {
            String body = JsonWriter.compact(spec.with("uid", Json.of(id.name())));
            exchange.write(id, api -> api.createFolder(body));
            return;
        }
        Live live = step.live().get();
        String update = JsonWriter.compact(spec.without("parentUid")
                .with("version", Json.of(Long.parseLong(live.version())))
                .with("overwrite", Json.of(overwrite == Overwrite.ALLOW)));
        exchange.write(id, api -> api.updateFolder(id.name(), update));
        Optional<String> parent = spec.string("parentUid");
        if (parent.isPresent()
                && !parent.get().equals(live.spec().string("parentUid").orElse(""))) {
            String move = JsonWriter.compact(
                    JsonObject.builder().put("parentUid", parent.get()).build());
            exchange.write(id, api -> api.moveFolder(id.name(), move));
        }
    }

    /** Grafana would delete all that is in the folder as well. */
    @Override
    public void delete(ResourceId id, Live live) throws TargetException {
        JsonObject counts =
                exchange.find(id, api -> api.folderCounts(id.name())).orElse(JsonObject.empty());
        boolean isEmpty = counts.members().stream()
                .allMatch(count -> counts.integer(count.name()).orElse(0L) == 0);
        if (!isEmpty) {
            throw new TargetException(
                    Reason.REFUSED, id + " is not empty; delete what is in it first (" + counts + ")");
        }
        exchange.delete(id, api -> api.deleteFolder(id.name()));
    }
}
