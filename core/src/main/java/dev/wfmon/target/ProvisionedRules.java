package dev.wfmon.target;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Prometheus' rule groups, each in a rule file of its own; groups that others have added to the file stay. */
final class ProvisionedRules implements ProvisionedKind {

    private final Path folder;

    ProvisionedRules(Path folder) {
        this.folder = folder;
    }

    private Path file(String group) {
        return folder.resolve(TreeFiles.fileName("", group));
    }

    @Override
    public Optional<Live> find(Resource wanted) throws TargetException {
        String name = wanted.id().name();
        return TreeFiles.content(file(name))
                .flatMap(file -> file.objects("groups")
                        .filter(group -> isNamed(name, group))
                        .findFirst())
                .map(group -> TreeFiles.live(group, Optional.empty()));
    }

    @Override
    public List<ResourceId> list() throws IOException {
        return TreeFiles.names(folder, "").stream()
                .map(name -> new ResourceId(Kind.RULE_GROUP, name))
                .toList();
    }

    @Override
    public void write(Step step) throws IOException, TargetException {
        Resource desired = step.desired();
        replace(desired.id().name(), List.of(desired.spec()));
    }

    @Override
    public void delete(ResourceId id) throws IOException, TargetException {
        replace(id.name(), List.of());
    }

    private void replace(String name, List<JsonObject> replacement) throws IOException, TargetException {
        Path path = file(name);
        JsonObject file = TreeFiles.content(path).orElse(JsonObject.empty());
        List<Json> groups =
                new ArrayList<>(file.array("groups").map(JsonArray::items).orElse(List.of()));
        int place = IntStream.range(0, groups.size())
                .filter(i -> groups.get(i)
                        .asObject()
                        .filter(group -> isNamed(name, group))
                        .isPresent())
                .findFirst()
                .orElse(groups.size());
        groups.subList(place, Math.min(place + 1, groups.size())).clear();
        groups.addAll(place, replacement);
        if (groups.isEmpty()) {
            Files.deleteIfExists(path);
        } else {
            AtomicFiles.write(path, YamlWriter.write(file.with("groups", JsonArray.of(groups))));
        }
    }

    private static boolean isNamed(String name, JsonObject group) {
        return group.string("name").equals(Optional.of(name));
    }
}
