package dev.wfmon.target;

import dev.wfmon.json.Documents;
import dev.wfmon.json.Json;
import dev.wfmon.json.JsonArray;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.JsonWriter;
import dev.wfmon.json.ReadResult;
import dev.wfmon.json.SourceText;
import dev.wfmon.json.YamlWriter;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.TargetException.Reason;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder that Grafana reads its configuration from ("file provisioning"), with Prometheus rule files beside it.
 *
 * <pre>
 * grafana/
 *   dashboards/wfmon.yaml               which folder each of the folders below goes to
 *   dashboards/FOLDER-UID/UID.json
 *   rules/GROUP.yaml                    for Prometheus' rule_files or vmalert's -rule
 *   alerting/ datasources/ plugins/     empty; Grafana logs an error where one is missing
 * </pre>
 *
 * <p>File provisioning knows no folders in folders: a folder's {@code parentUid} is left out.
 */
public final class DirectoryTarget implements Target {

    private static final List<String> EXPECTED_BY_GRAFANA = List.of("alerting", "dashboards", "datasources", "plugins");

    private final Path root;
    private final Path rootForGrafana;

    /**
     * @param root the folder; made when something is first written
     * @param rootForGrafana the same folder under the path at which Grafana sees it
     */
    public DirectoryTarget(Path root, Path rootForGrafana) {
        this.root = root;
        this.rootForGrafana = rootForGrafana;
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public boolean holds(Kind kind) {
        return switch (kind) {
            case FOLDER, DASHBOARD, RULE_GROUP -> true;
            // Grafana provisions the classic form alone.
            case DASHBOARD_V2,
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
        Map<ResourceId, Live> live = new HashMap<>();
        for (int done = 0; done < resources.size(); done++) {
            progress.at("reading", done, resources.size());
            Resource resource = resources.get(done);
            find(resource).ifPresent(found -> live.put(resource.id(), found));
        }
        return live;
    }

    private Optional<Live> find(Resource resource) throws TargetException {
        String name = resource.id().name();
        return switch (resource.kind()) {
            case FOLDER -> findFolder(resource);
            case DASHBOARD -> findDashboard(name);
            case DASHBOARD_V2,
                    DATA_SOURCE,
                    LIBRARY_PANEL,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    GRAFANA_RULE_GROUP,
                    ALERTMANAGER_CONFIG -> Optional.empty();
            case RULE_GROUP -> findRuleGroup(name);
        };
    }

    /** Of a folder only the title is kept, so nothing else of what its author wants can differ. */
    private Optional<Live> findFolder(Resource folder) throws TargetException {
        String uid = folder.id().name();
        JsonObject spec = folder.spec();
        DashboardProviders providers = providers();
        return providers
                .title(uid)
                .filter(title -> providers.reads(uid, pathForGrafana(uid)))
                .map(title -> title.equals(titleOf(folder)) ? spec : spec.with("title", Json.of(title)))
                .map(known -> live(known, Optional.empty()));
    }

    private static String titleOf(Resource folder) {
        return folder.title().orElse(folder.id().name());
    }

    private Optional<Live> findDashboard(String uid) throws TargetException {
        Optional<Path> file = dashboardFile(uid);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String folder = dashboards().relativize(file.get()).getName(0).toString();
        return content(file.get())
                .map(spec -> live(spec, Optional.of(folder).filter(name -> !name.equals(Resource.TOP_LEVEL))));
    }

    private Optional<Live> findRuleGroup(String name) throws TargetException {
        return content(ruleFile(name))
                .flatMap(file -> file.objects("groups")
                        .filter(group -> isNamed(name, group))
                        .findFirst())
                .map(group -> live(group, Optional.empty()));
    }

    private static Live live(JsonObject spec, Optional<String> folder) {
        return new Live(spec, folder, JsonWriter.compact(spec), Optional.empty());
    }

    @Override
    public void write(Step step, Overwrite overwrite) throws TargetException {
        Resource desired = step.desired();
        Optional<String> version = find(desired).map(Live::version);
        if (overwrite == Overwrite.REFUSE && !version.equals(step.live().map(Live::version))) {
            throw new TargetException(
                    Reason.CONFLICT,
                    desired.id() + " in " + root + " has changed since it was compared; run wfmon diff and look again");
        }
        try {
            for (String folder : EXPECTED_BY_GRAFANA) {
                Files.createDirectories(root.resolve(folder));
            }
            switch (desired.kind()) {
                case FOLDER -> writeProvider(desired.id().name(), titleOf(desired));
                case DASHBOARD -> writeDashboard(desired, step.live().flatMap(Live::folder));
                case DASHBOARD_V2,
                        DATA_SOURCE,
                        LIBRARY_PANEL,
                        CONTACT_POINT,
                        MUTE_TIMING,
                        NOTIFICATION_TEMPLATE,
                        NOTIFICATION_POLICY,
                        GRAFANA_RULE_GROUP,
                        ALERTMANAGER_CONFIG ->
                    throw new IllegalArgumentException(desired.id() + " cannot be provisioned");
                case RULE_GROUP -> writeRuleGroup(desired);
            }
        } catch (IOException e) {
            throw new TargetException(
                    Reason.UNAVAILABLE, "cannot write " + desired.id() + " to " + root + ": " + reason(e), e);
        }
    }

    private void writeProvider(String folderUid, String title) throws IOException, TargetException {
        Files.createDirectories(dashboards().resolve(folderUid));
        DashboardProviders changed = providers().with(folderUid, title, pathForGrafana(folderUid));
        AtomicFiles.write(providerFile(), YamlWriter.write(changed.file()));
    }

    private void writeDashboard(Resource desired, Optional<String> liveFolder) throws IOException, TargetException {
        String uid = desired.id().name();
        String folder = desired.folder().or(() -> liveFolder).orElse(Resource.TOP_LEVEL);
        if (!providers().reads(folder, pathForGrafana(folder))) {
            writeProvider(folder, providers().title(folder).orElse(folder));
        }
        Optional<Path> old = dashboardFile(uid);
        Path file = dashboards().resolve(folder).resolve(uid + ".json");
        if (old.isPresent() && !old.get().equals(file)) {
            // Moved before it is changed: whenever this ends, there is one file with this uid.
            Files.createDirectories(file.getParent());
            Files.move(old.get(), file, StandardCopyOption.ATOMIC_MOVE);
        }
        AtomicFiles.write(file, JsonWriter.pretty(desired.spec().with("uid", Json.of(uid))) + "\n");
    }

    /** Groups that others have added to the file stay. */
    private void writeRuleGroup(Resource desired) throws IOException, TargetException {
        Path path = ruleFile(desired.id().name());
        JsonObject file = content(path).orElse(JsonObject.empty());
        List<Json> groups =
                new ArrayList<>(file.array("groups").map(JsonArray::items).orElse(List.of()));
        int place = IntStream.range(0, groups.size())
                .filter(i -> groups.get(i)
                        .asObject()
                        .filter(group -> isNamed(desired.id().name(), group))
                        .isPresent())
                .findFirst()
                .orElse(groups.size());
        groups.subList(place, Math.min(place + 1, groups.size())).clear();
        groups.add(place, desired.spec());
        AtomicFiles.write(path, YamlWriter.write(file.with("groups", JsonArray.of(groups))));
    }

    private static boolean isNamed(String name, JsonObject group) {
        return group.string("name").equals(Optional.of(name));
    }

    private Path dashboards() {
        return root.resolve("dashboards");
    }

    private Path providerFile() {
        return dashboards().resolve("wfmon.yaml");
    }

    /** A group's name may hold any character, so what is no plain file name is escaped. */
    private Path ruleFile(String group) {
        String name = URLEncoder.encode(group, StandardCharsets.UTF_8).replace("*", "%2A");
        return root.resolve("rules").resolve(name + ".yaml");
    }

    private String pathForGrafana(String folderUid) {
        return rootForGrafana.resolve("dashboards").resolve(folderUid).toString();
    }

    private Optional<Path> dashboardFile(String uid) throws TargetException {
        if (!Files.isDirectory(dashboards())) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(dashboards())) {
            return folders.map(folder -> folder.resolve(uid + ".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new TargetException(Reason.UNAVAILABLE, "cannot list " + dashboards() + ": " + reason(e), e);
        }
    }

    private DashboardProviders providers() throws TargetException {
        return content(providerFile()).map(DashboardProviders::new).orElse(DashboardProviders.NONE);
    }

    private static Optional<JsonObject> content(Path file) throws TargetException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            ReadResult read = Documents.read(new SourceText(file.toString(), Files.readString(file)));
            if (!read.isClean()) {
                throw new TargetException(
                        Reason.UNAVAILABLE,
                        read.problems().getFirst().render()
                                + "\nMend this file, or delete it to have it written anew.");
            }
            return read.documents().stream()
                    .flatMap(document -> document.root().asObject().stream())
                    .findFirst();
        } catch (IOException e) {
            throw new TargetException(Reason.UNAVAILABLE, "cannot read " + file + ": " + reason(e), e);
        }
    }

    /** File systems give only the file's name as the message of most faults; their class says what went wrong. */
    private static String reason(IOException fault) {
        return switch (fault) {
            case AccessDeniedException denied -> "permission denied (" + denied.getFile() + ")";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case CharacterCodingException text -> "it is not UTF-8 text";
            case FileAlreadyExistsException file -> file.getFile() + " is a file where a folder should be";
            default -> String.valueOf(fault.getMessage());
        };
    }
}
