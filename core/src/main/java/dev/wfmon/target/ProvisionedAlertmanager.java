package dev.wfmon.target;

import dev.wfmon.json.YamlWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Alertmanager's configuration, a file beside those of Grafana. */
final class ProvisionedAlertmanager implements ProvisionedKind {

    private final Path file;

    ProvisionedAlertmanager(Path file) {
        this.file = file;
    }

    @Override
    public Optional<Live> find(Resource wanted) throws TargetException {
        return TreeFiles.content(file).map(config -> TreeFiles.live(config, Optional.empty()));
    }

    @Override
    public List<ResourceId> list() {
        return Files.exists(file)
                ? List.of(new ResourceId(Kind.ALERTMANAGER_CONFIG, Resource.ALERTMANAGER))
                : List.of();
    }

    @Override
    public void write(Step step) throws IOException {
        AtomicFiles.write(file, YamlWriter.write(step.desired().spec()));
    }

    @Override
    public void delete(ResourceId id) throws IOException {
        Files.deleteIfExists(file);
    }
}
