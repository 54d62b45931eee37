package dev.wfmon.target;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dashboards of the classic form, one a file. */
final class ProvisionedDashboards implements ProvisionedKind {

    private final DashboardTree tree;

    ProvisionedDashboards(DashboardTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Live> find(Resource wanted) throws TargetException {
        Optional<Path> file = tree.find(wanted.id().name());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return TreeFiles.content(file.get()).map(spec -> TreeFiles.live(spec, tree.folder(file.get())));
    }

    @Override
    public List<ResourceId> list() throws IOException, TargetException {
        List<ResourceId> all = new ArrayList<>();
        for (Path folder : tree.folders()) {
            tree.dashboards(folder).forEach(uid -> all.add(new ResourceId(Kind.DASHBOARD, uid)));
        }
        return all;
    }

    @Override
    public void write(Step step) throws IOException, TargetException {
        Resource desired = step.desired();
        String uid = desired.id().name();
        String folder =
                desired.folder().or(() -> step.live().flatMap(Live::folder)).orElse(Resource.TOP_LEVEL);
        tree.provide(folder);
        Optional<Path> old = tree.find(uid);
        Path file = tree.file(folder, uid);
        if (old.isPresent() && !old.get().equals(file)) {
            // Moved before it is changed: whenever this ends, there is one file with this uid.
            Files.createDirectories(file.getParent());
            Files.move(old.get(), file, StandardCopyOption.ATOMIC_MOVE);
        }
        AtomicFiles.write(file, JsonWriter.pretty(desired.spec().with("uid", Json.of(uid))) + "\n");
    }

    @Override
    public void delete(ResourceId id) throws IOException, TargetException {
        Optional<Path> file = tree.find(id.name());
        if (file.isPresent()) {
            Files.delete(file.get());
        }
    }
}
