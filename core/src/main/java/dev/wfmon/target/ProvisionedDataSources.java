package dev.wfmon.target;

import dev.wfmon.grafana.alerting.Dollars;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.YamlWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Data sources, one a file; Grafana looks up their secrets where the file says. */
final class ProvisionedDataSources implements ProvisionedKind {

    private static final String LIST = "datasources";

    private final Path folder;

    ProvisionedDataSources(Path folder) {
        this.folder = folder;
    }

    private Path file(String uid) {
        return folder.resolve(TreeFiles.fileName("", uid));
    }

    @Override
    public Optional<Live> find(Resource wanted) throws TargetException {
        return source(wanted.id().name()).map(source -> TreeFiles.live(source, Optional.empty()));
    }

    private Optional<JsonObject> source(String uid) throws TargetException {
        return TreeFiles.content(file(uid))
                .flatMap(file -> file.objects(LIST)
                        .filter(source -> source.string("uid").equals(Optional.of(uid)))
                        .findFirst())
                .map(Dollars::unescaped);
    }

    @Override
    public List<ResourceId> list() throws IOException, TargetException {
        List<ResourceId> all = new ArrayList<>();
        for (String uid : TreeFiles.names(folder, "")) {
            if (source(uid).isPresent()) {
                all.add(new ResourceId(Kind.DATA_SOURCE, uid));
            }
        }
        return all;
    }

    @Override
    public void write(Step step) throws IOException {
        Resource desired = step.desired();
        String uid = desired.id().name();
        JsonObject source =
                Dollars.escaped(desired.spec().with("uid", Json.of(uid)).without("version"));
        save(
                uid,
                JsonObject.builder()
                        .put("apiVersion", 1)
                        .put(LIST, JsonArray.of(source))
                        .build());
    }

    @Override
    public void delete(ResourceId id) throws IOException, TargetException {
        Optional<String> name = source(id.name()).flatMap(source -> source.string("name"));
        if (name.isPresent()) {
            JsonObject deletion =
                    JsonObject.builder().put("name", name.get()).put("orgId", 1).build();
            save(
                    id.name(),
                    JsonObject.builder()
                            .put("apiVersion", 1)
                            .put("deleteDatasources", JsonArray.of(Dollars.escaped(deletion)))
                            .build());
        }
    }

    private void save(String uid, JsonObject content) throws IOException {
        AtomicFiles.write(file(uid), YamlWriter.write(content));
    }
}
