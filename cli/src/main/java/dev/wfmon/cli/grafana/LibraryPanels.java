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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Panels of the library; each has a version that an update must know. */
final class LibraryPanels implements LiveResources {

    private static final int PAGE = 100;

    /** The library holds variables as well. */
    private static final int PANELS = 1;

    private final Exchange exchange;

    LibraryPanels(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Optional<Live> find(ResourceId id) throws TargetException {
        return exchange.find(id, api -> api.libraryPanel(id.name()))
                .flatMap(body -> body.object("result"))
                .map(LibraryPanels::live);
    }

    private static Live live(JsonObject element) {
        JsonObject meta = element.object("meta").orElse(JsonObject.empty());
        return new Live(
                element.filter(member -> List.of("name", "kind", "model").contains(member.name())),
                element.string("folderUid")
                        .or(() -> meta.string("folderUid"))
                        .filter(uid -> !uid.isEmpty() && !uid.equals(Resource.TOP_LEVEL)),
                element.find("version").map(Json::toString).orElse("0"),
                Optional.empty(),
                Manager.edit(meta.object("updatedBy").flatMap(who -> who.string("name")), meta.string("updated")));
    }

    @Override
    public Map<ResourceId, Live> list() throws TargetException {
        Map<ResourceId, Live> all = new LinkedHashMap<>();
        exchange.pages(
                        PAGE,
                        number -> exchange.page("library panels", api -> api.libraryElements(PANELS, PAGE, number))
                                .object("result")
                                .orElse(JsonObject.empty())
                                .objects("elements"))
                .forEach(element -> all.put(
                        new ResourceId(Kind.LIBRARY_PANEL, element.string("uid").orElse("")), live(element)));
        return all;
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        Resource desired = step.desired();
        ResourceId id = desired.id();
        JsonObject.Builder body = JsonObject.builder()
                .putAll(desired.spec().with("kind", Json.of(PANELS)))
                .put(
                        "folderUid",
                        desired.folder()
                                .or(() -> step.live().flatMap(Live::folder))
                                .filter(uid -> !uid.equals(Resource.TOP_LEVEL))
                                .orElse(""));
        Optional<Live> known = overwrite == Overwrite.ALLOW ? find(id) : step.live();
        if (known.isEmpty()) {
            String text = JsonWriter.compact(body.put("uid", id.name()).build());
            exchange.write(id, api -> api.createLibraryPanel(text));
            return;
        }
        String text = JsonWriter.compact(
                body.put("version", Long.parseLong(known.get().version())).build());
        exchange.write(id, api -> api.updateLibraryPanel(id.name(), text));
    }

    /** Grafana refuses to delete one that dashboards show. */
    @Override
    public void delete(ResourceId id, Live live) throws TargetException {
        exchange.delete(id, api -> api.deleteLibraryPanel(id.name()));
    }
}
