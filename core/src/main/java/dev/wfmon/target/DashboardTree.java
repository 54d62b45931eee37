package dev.wfmon.target;

import dev.wfmon.json.YamlWriter;
import dev.wfmon.resource.Resource;
import dev.wfmon.target.TargetException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a provisioning tree that holds folders and dashboards: a folder of files for each of Grafana's, and the
 * file that tells Grafana of them.
 *
 * @param root the folder of dashboards
 * @param rootForGrafana the same folder under the path at which Grafana sees it
 */
record DashboardTree(Path root, Path rootForGrafana) {

    private static final String JSON = ".json";

    DashboardProviders providers() throws TargetException {
        return TreeFiles.content(providerFile()).map(DashboardProviders::new).orElse(DashboardProviders.NONE);
    }

    /** The title of a folder that Grafana reads from here. */
    Optional<String> title(String folderUid) throws TargetException {
        DashboardProviders providers = providers();
        return providers.title(folderUid).filter(title -> providers.reads(folderUid, pathForGrafana(folderUid)));
    }

    /** Sees to it that Grafana reads a folder of dashboards. */
    void provide(String folderUid) throws IOException, TargetException {
        DashboardProviders providers = providers();
        if (!providers.reads(folderUid, pathForGrafana(folderUid))) {
            provide(folderUid, providers.title(folderUid).orElse(folderUid));
        }
    }

    void provide(String folderUid, String title) throws IOException, TargetException {
        Files.createDirectories(root.resolve(folderUid));
        save(providers().with(folderUid, title, pathForGrafana(folderUid)));
    }

    void withdraw(String folderUid) throws IOException, TargetException {
        save(providers().without(folderUid));
    }

    private void save(DashboardProviders providers) throws IOException {
        AtomicFiles.write(providerFile(), YamlWriter.write(providers.file()));
    }

    private Path providerFile() {
        return root.resolve("wfmon.yaml");
    }

    private String pathForGrafana(String folderUid) {
        return rootForGrafana.resolve(folderUid).toString();
    }

    Path file(String folderUid, String uid) {
        return root.resolve(folderUid).resolve(uid + JSON);
    }

    /** The uid of the folder that a file stands for. */
    Optional<String> folder(Path file) {
        String folder = root.relativize(file).getName(0).toString();
        return Optional.of(folder).filter(name -> !name.equals(Resource.TOP_LEVEL));
    }

    /** The file of a dashboard, in whatever folder. */
    Optional<Path> find(String uid) throws TargetException {
        return folders().stream()
                .map(folder -> folder.resolve(uid + JSON))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    List<Path> folders() throws TargetException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new TargetException(Reason.UNAVAILABLE, "cannot list " + root + ": " + TreeFiles.reason(e), e);
        }
    }

    /** The uids of the dashboards in a folder of files. */
    List<String> dashboards(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(JSON) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - JSON.length()))
                    .sorted()
                    .toList();
        }
    }
}
