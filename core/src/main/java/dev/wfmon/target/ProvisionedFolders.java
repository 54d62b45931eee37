package dev.wfmon.target;

import dev.wfmon.json.Json;
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
import java.util.List;
import java.util.Optional;

/** Folders: entries of the file that tells Grafana where dashboards lie. */
final class ProvisionedFolders implements ProvisionedKind {

    private final DashboardTree tree;

    ProvisionedFolders(DashboardTree tree) {
        this.tree = tree;
    }

    /** Of a folder only the title is kept, so nothing else of what its author wants can differ. */
    @Override
    public Optional<Live> find(Resource wanted) throws TargetException {
        JsonObject spec = wanted.spec();
        return tree.title(wanted.id().name())
                .map(title -> title.equals(titleOf(wanted)) ? spec : spec.with("title", Json.of(title)))
                .map(known -> TreeFiles.live(known, Optional.empty()));
    }

    private static String titleOf(Resource folder) {
        return folder.title().orElse(folder.id().name());
    }

    @Override
    public List<ResourceId> list() throws TargetException {
        return tree.providers().folders().stream()
                .map(uid -> new ResourceId(Kind.FOLDER, uid))
                .toList();
    }

    @Override
    public void write(Step step) throws IOException, TargetException {
        Resource desired = step.desired();
        tree.provide(desired.id().name(), titleOf(desired));
    }

    @Override
    public void delete(ResourceId id) throws IOException, TargetException {
        Path folder = tree.root().resolve(id.name());
        if (Files.isDirectory(folder) && !tree.dashboards(folder).isEmpty()) {
            throw new TargetException(Reason.REFUSED, id + " is not empty; delete what is in it first");
        }
        tree.withdraw(id.name());
        Files.deleteIfExists(folder);
    }
}
