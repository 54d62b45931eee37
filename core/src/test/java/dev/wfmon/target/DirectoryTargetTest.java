package dev.wfmon.target;

import static dev.wfmon.Samples.dashboard;
import static dev.wfmon.Samples.folder;
import static dev.wfmon.Samples.ruleGroup;
import static dev.wfmon.Samples.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.wfmon.json.diff.Change;
import dev.wfmon.plan.Plan;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Identities;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Applier.Result;
import dev.wfmon.target.Outcome.Status;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException.Reason;
import dev.wfmon.workflow.WorkflowPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTargetTest {

    /** Long before any test, so that each write shows. */
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path temporary;

    private Path root;
    private DirectoryTarget target;

    @BeforeEach
    void open() {
        root = temporary.resolve("grafana");
        target = new DirectoryTarget(root, root.toAbsolutePath());
    }

    @Test
    void theFirstApplyWritesTheTree() throws IOException {
        apply(WorkflowPack.resources());
        assertThat(tree())
                .containsExactly(
                        "alerting/",
                        "dashboards/",
                        "dashboards/wfmon.yaml",
                        "dashboards/workflows/",
                        "dashboards/workflows/workflow-agent.json",
                        "dashboards/workflows/workflow-monitoring.json",
                        "dashboards/workflows/workflow-task.json",
                        "datasources/",
                        "plugins/",
                        "rules/",
                        "rules/workflow.agents.yaml",
                        "rules/workflow.health.yaml",
                        "rules/workflow.stuck.yaml");
        assertThat(root.resolve("dashboards/wfmon.yaml")).hasContent("""
                apiVersion: 1
                providers:
                - name: wfmon-workflows
                  folder: Workflows
                  folderUid: workflows
                  type: file
                  allowUiUpdates: false
                  options:
                    path: %s/dashboards/workflows
                """.formatted(root.toAbsolutePath()));
    }

    @Test
    void grafanaTakesTheTreeOfThePack() throws IOException {
        apply(WorkflowPack.resources());
        assertThat(Provisioning.check(root))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "workflow-monitoring", "workflows, Workflows",
                        "workflow-task", "workflows, Workflows",
                        "workflow-agent", "workflows, Workflows"));
    }

    static Stream<List<Resource>> desires() {
        return Stream.of(
                WorkflowPack.resources(),
                List.of(folder("f", "F"), dashboard("a", "f", 1), dashboard("b", "", 1), ruleGroup("g", "up")),
                List.of(dashboard("top", Resource.TOP_LEVEL, 1)),
                List.of(dashboard("a", "unknown-folder", 1)),
                List.of(dashboard("named-outside", "", "{title: T, panels: []}")),
                List.of(withSpec(folder("nested", "N"), "{title: N, parentUid: p}")),
                List.of(withSpec(folder("untitled", ""), "{}")),
                List.of(withSpec(ruleGroup("empty", "up"), "{name: empty, rules: []}")));
    }

    @ParameterizedTest
    @MethodSource("desires")
    void theSecondApplyWritesNothing(List<Resource> desired) throws IOException {
        apply(desired);
        Map<String, FileTime> before = age();
        assertThat(changes(desired)).isEmpty();
        assertThat(apply(desired).outcomes()).isEmpty();
        assertThat(times()).isEqualTo(before);
        Provisioning.check(root);
    }

    @Test
    void repairsAnEditOfOneThreshold() throws IOException {
        List<Resource> desired = List.of(folder("f", "F"), dashboard("a", "f", 25), ruleGroup("g", "up"));
        apply(desired);
        edit("dashboards/f/a.json", "25", "30");
        age();
        assertThat(changes(desired)).containsExactly("panel \"Active Workflows\": threshold red: value 30 → 25");
        apply(desired);
        assertThat(written()).containsExactly("dashboards/f/a.json");
        assertThat(changes(desired)).isEmpty();
    }

    @Test
    void repairsAnEditOfThePacksDashboard() throws IOException {
        List<Resource> desired = WorkflowPack.resources();
        apply(desired);
        edit("dashboards/workflows/workflow-monitoring.json", "\"value\": 25\n", "\"value\": 30\n");
        assertThat(changes(desired)).containsExactly("panel \"Active Workflows\": threshold red: value 30 → 25");
        apply(desired);
        assertThat(changes(desired)).isEmpty();
    }

    @Test
    void repairsEachKind() throws IOException {
        List<Resource> desired = List.of(folder("f", "Title"), ruleGroup("g", "up == 0"));
        apply(desired);
        edit("dashboards/wfmon.yaml", "Title", "Other");
        edit("rules/g.yaml", "up == 0", "up == 1");
        assertThat(changes(desired)).containsExactly("title Other → Title", "rule \"Down\": expr up == 1 → up == 0");
        apply(desired);
        assertThat(changes(desired)).isEmpty();
    }

    @Test
    void movesTheFileWithTheFolder() throws IOException {
        apply(List.of(dashboard("a", "old", 1)));
        List<Resource> moved = List.of(dashboard("a", "new", 2));
        assertThat(changes(moved))
                .containsExactly("folder old → new", "panel \"Active Workflows\": threshold red: value 1 → 2");
        apply(moved);
        assertThat(tree()).contains("dashboards/new/a.json").doesNotContain("dashboards/old/a.json");
        assertThat(changes(moved)).isEmpty();
        apply(List.of(dashboard("a", Resource.TOP_LEVEL, 2)));
        assertThat(Provisioning.check(root)).isEqualTo(Map.of("a", ""));
    }

    @Test
    void keepsTheFolderWhereNoneIsNamed() throws IOException {
        apply(List.of(folder("f", "F"), dashboard("a", "f", 1)));
        apply(List.of(dashboard("a", "", 2)));
        assertThat(Provisioning.check(root)).isEqualTo(Map.of("a", "f, F"));
    }

    @Test
    void keepsTheTitleOfAFolderThatOnlyADashboardNames() throws IOException {
        apply(List.of(folder("f", "Title")));
        apply(List.of(dashboard("a", "f", 1)));
        apply(List.of(dashboard("b", "other", 1)));
        assertThat(Provisioning.check(root)).isEqualTo(Map.of("a", "f, Title", "b", "other, other"));
    }

    @Test
    void doublesDollarSigns() throws IOException {
        root = temporary.resolve("a$HOME${X}$$b");
        target = new DirectoryTarget(root, root.toAbsolutePath());
        List<Resource> desired = List.of(folder("f", "$HOME costs $$5"), dashboard("a", "f", 1));
        apply(desired);
        assertThat(Files.readString(root.resolve("dashboards/wfmon.yaml")))
                .contains("a$$HOME$${X}$$$$b/dashboards/f", "$$HOME costs $$$$5");
        assertThat(Provisioning.check(root)).isEqualTo(Map.of("a", "f, $HOME costs $$5"));
        assertThat(changes(desired)).isEmpty();
    }

    @Test
    void tellsGrafanaThePathsThatItSees() throws IOException {
        target = new DirectoryTarget(root, Path.of("/etc/grafana/provisioning"));
        apply(List.of(dashboard("a", "f", 1)));
        assertThat(root.resolve("dashboards/wfmon.yaml"))
                .content()
                .contains("path: /etc/grafana/provisioning/dashboards/f");
        target = new DirectoryTarget(root, Path.of("/elsewhere"));
        apply(List.of(folder("f", "F")));
        assertThat(root.resolve("dashboards/wfmon.yaml"))
                .content()
                .contains("path: /elsewhere/dashboards/f")
                .doesNotContain("/etc");
    }

    @Test
    void refusesToOverwriteWhatChangedSinceItWasRead() throws IOException {
        for (Resource desired : List.of(dashboard("a", "f", 25), ruleGroup("g", "up == 0"), folder("f", "Title 25"))) {
            apply(List.of(desired));
            edit(file(desired), "up == 0|25", "30");
            Plan plan = plan(List.of(desired));
            edit(file(desired), "30", "31");
            String theirs = Files.readString(root.resolve(file(desired)));

            TargetException conflict = failure(apply(plan, Overwrite.REFUSE));
            assertThat(conflict.reason()).isEqualTo(Reason.CONFLICT);
            assertThat(conflict)
                    .hasMessage(desired.id() + " in " + root
                            + " has changed since it was compared; run wfmon diff and look again");
            assertThat(root.resolve(file(desired))).hasContent(theirs);

            assertThat(apply(plan, Overwrite.ALLOW).count(Status.SUCCEEDED)).isEqualTo(1);
            assertThat(changes(List.of(desired))).isEmpty();
        }
    }

    @Test
    void refusesToOverwriteWhatAppearedSinceItWasRead() throws IOException {
        Plan plan = plan(List.of(dashboard("a", "f", 1)));
        write("dashboards/other/a.json", "{\"uid\": \"a\", \"title\": \"theirs\"}");
        assertThat(failure(apply(plan, Overwrite.REFUSE)).reason()).isEqualTo(Reason.CONFLICT);
        assertThat(tree()).containsExactly("dashboards/", "dashboards/other/", "dashboards/other/a.json");
    }

    @Test
    void refusesToBringBackWhatWasRemovedSinceItWasRead() throws IOException {
        apply(List.of(dashboard("a", "f", 1)));
        Plan plan = plan(List.of(dashboard("a", "f", 2)));
        Files.delete(root.resolve("dashboards/f/a.json"));
        assertThat(failure(apply(plan, Overwrite.REFUSE)).reason()).isEqualTo(Reason.CONFLICT);
        assertThat(tree()).doesNotContain("dashboards/f/a.json");
        assertThat(apply(plan, Overwrite.ALLOW).count(Status.SUCCEEDED)).isEqualTo(1);
    }

    @Test
    void saysWhereALiveFileIsBrokenAndLeavesIt() throws IOException {
        Map<String, Resource> broken = Map.of(
                "dashboards/f/a.json", dashboard("a", "f", 1),
                "dashboards/wfmon.yaml", folder("f", "F"),
                "rules/g.yaml", ruleGroup("g", "up"));
        for (Map.Entry<String, Resource> entry : broken.entrySet()) {
            write(entry.getKey(), "{\n  \"uid\": [}\n");
            List<Resource> desired = List.of(entry.getValue());
            TargetException failure = readFailure(desired);
            assertThat(failure.getMessage())
                    .startsWith(root.resolve(entry.getKey()) + ":2:")
                    .contains("\"uid\": [}")
                    .endsWith("Mend this file, or delete it to have it written anew.");
            Plan blind = Plan.of(desired, Map.of());
            assertThat(failure(apply(blind, Overwrite.ALLOW))).hasMessage(failure.getMessage());
            assertThat(root.resolve(entry.getKey())).hasContent("{\n  \"uid\": [}\n");
            Files.delete(root.resolve(entry.getKey()));
            apply(desired);
        }
    }

    @Test
    void saysThatALiveFileIsNoText() throws IOException {
        write("dashboards/f/a.json", "");
        Files.write(root.resolve("dashboards/f/a.json"), new byte[] {'{', (byte) 0xff, '}'});
        assertThat(readFailure(List.of(dashboard("a", "f", 1))))
                .hasMessage("cannot read " + root.resolve("dashboards/f/a.json") + ": it is not UTF-8 text");
    }

    @Test
    void saysThatAFileStandsWhereAFolderShould() throws IOException {
        Files.writeString(root, "a file");
        assertThat(failure(apply(plan(List.of(dashboard("a", "f", 1))), Overwrite.REFUSE)))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE))
                .hasMessageStartingWith("cannot write dashboard a to " + root + ": ")
                .hasMessageEndingWith("Not a directory");
        assertThat(root).hasContent("a file");
        Files.delete(root);
        write("datasources", "a file");
        assertThat(failure(apply(plan(List.of(dashboard("a", "f", 1))), Overwrite.REFUSE)))
                .hasMessageEndingWith(root.resolve("datasources") + " is a file where a folder should be");
    }

    @Test
    void saysThatAFolderMayNotBeWritten() throws IOException {
        Files.createDirectories(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(root), "this user may write everything");
        assertThat(failure(apply(plan(List.of(dashboard("a", "f", 1))), Overwrite.REFUSE))
                        .getMessage())
                .contains("permission denied");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "../../x", "my group: *?", "ä😀", ".", "$HOME", "C:\\x", "100%"})
    void aRuleGroupOfAnyNameStaysInItsFolder(String name) throws IOException {
        List<Resource> desired = List.of(ruleGroup(name, "up == 0"), ruleGroup(name + "2", "up == 0"));
        assertThat(Identities.problems(desired)).isEmpty();
        apply(desired);
        assertThat(tree().stream().filter(path -> path.endsWith(".yaml")))
                .hasSize(2)
                .allMatch(path -> path.matches("rules/[^/]+\\.yaml"));
        assertThat(everythingIn(temporary)).allMatch(path -> path.startsWith("grafana"));
        assertThat(changes(desired)).isEmpty();
    }

    @Test
    void aRuleGroupWhoseNameIsTooLongForAFileFailsCleanly() throws IOException {
        List<Resource> desired = List.of(ruleGroup("x".repeat(300), "up"));
        assertThat(failure(apply(plan(desired), Overwrite.REFUSE)).getMessage())
                .startsWith("cannot write rule group xxx")
                .contains("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "a/b", "..", ".", "/etc/passwd", "a\\b", "x\u0000"})
    void aUidThatIsAPathIsStoppedBeforeItGetsHere(String uid) {
        assertThat(Identities.problems(List.of(dashboard(uid.replace("\u0000", "\\0"), "", "{title: T}"))))
                .hasSize(1);
        assertThat(Identities.problems(List.of(withName(folder("f", "F"), uid))))
                .hasSize(1);
    }

    @Test
    void leavesWhatOthersKeepThere() throws IOException {
        write("dashboards/team.yaml", "apiVersion: 1\nproviders: [] # by hand\n");
        write("dashboards/team/x.json", "{\"uid\": \"x\"}");
        write("rules/team.yml", "groups: [{name: g, rules: []}] # by hand\n");
        write("rules/g.yaml", "groups:\n- {name: theirs, rules: []}\n- {name: g, rules: []}\n");
        write("dashboards/wfmon.yaml", "apiVersion: 1\nproviders:\n- {name: mine, type: file, options: {path: /x}}\n");
        apply(List.of(folder("f", "F"), dashboard("a", "f", 1), ruleGroup("g", "up")));
        assertThat(root.resolve("dashboards/team.yaml")).hasContent("apiVersion: 1\nproviders: [] # by hand\n");
        assertThat(root.resolve("dashboards/team/x.json")).hasContent("{\"uid\": \"x\"}");
        assertThat(root.resolve("rules/team.yml")).hasContent("groups: [{name: g, rules: []}] # by hand\n");
        assertThat(root.resolve("dashboards/wfmon.yaml")).content().contains("name: mine", "name: wfmon-f");
        assertThat(root.resolve("rules/g.yaml"))
                .content()
                .contains("name: theirs", "alert: Down")
                .containsOnlyOnce("name: g\n");
    }

    @Test
    void tellsHowFarReadingIsAndEndsWhenItIsCancelled() throws TargetException {
        List<Resource> desired = List.of(dashboard("a", "", 1), dashboard("b", "", 1));
        List<String> heard = new ArrayList<>();
        target.read(desired, (doing, done, total) -> heard.add(doing + " " + done + "/" + total));
        assertThat(heard).containsExactly("reading 0/2", "reading 1/2");
        Assertions.assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> target.read(desired, (doing, done, total) -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void isOnesOwnAndHoldsWhatGrafanaProvisions() {
        assertThat(target.isShared()).isFalse();
        assertThat(Kind.values())
                .filteredOn(kind -> !target.holds(kind))
                .containsExactly(Kind.LIBRARY_PANEL, Kind.DASHBOARD_V2);
        assertThat(target.name()).isEqualTo(root.toString());
    }

    private static String file(Resource resource) {
        String name = resource.id().name();
        return switch (resource.kind()) {
            case FOLDER -> "dashboards/wfmon.yaml";
            case DASHBOARD_V2,
                    DATA_SOURCE,
                    LIBRARY_PANEL,
                    CONTACT_POINT,
                    MUTE_TIMING,
                    NOTIFICATION_TEMPLATE,
                    NOTIFICATION_POLICY,
                    GRAFANA_RULE_GROUP,
                    ALERTMANAGER_CONFIG -> throw new IllegalArgumentException(resource + " is nothing for a folder");
            case DASHBOARD -> "dashboards/" + resource.folder().orElse(Resource.TOP_LEVEL) + "/" + name + ".json";
            case RULE_GROUP -> "rules/" + name + ".yaml";
        };
    }

    private static Resource withSpec(Resource resource, String spec) {
        return Resource.builtBy("test", resource.id(), resource.folder(), yaml(spec));
    }

    private static Resource withName(Resource resource, String name) {
        return Resource.builtBy("test", new ResourceId(resource.kind(), name), Optional.empty(), resource.spec());
    }

    private Plan plan(List<Resource> desired) {
        try {
            return Plan.of(desired, target.read(desired, Progress.NONE));
        } catch (TargetException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> changes(List<Resource> desired) {
        return plan(desired).steps().stream()
                .flatMap(step -> step.live().isEmpty() ? Stream.of(step.toString()) : lines(step))
                .toList();
    }

    private static Stream<String> lines(Step step) {
        return step.changes().stream().map(Change::toString);
    }

    private Result apply(Plan plan, Overwrite overwrite) {
        return new Applier(target, overwrite, OnError.ABORT).apply(plan, Progress.NONE);
    }

    private Result apply(List<Resource> desired) throws IOException {
        Result result = apply(plan(desired), Overwrite.REFUSE);
        assertThat(result.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
        assertThat(tree()).noneMatch(path -> path.endsWith(".new"));
        return result;
    }

    private static TargetException failure(Result result) {
        return result.outcomes().getFirst().failure().orElseThrow();
    }

    private TargetException readFailure(List<Resource> desired) {
        return Assertions.catchThrowableOfType(TargetException.class, () -> target.read(desired, Progress.NONE));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    /** Edits a file as a person would; the pattern must be there. */
    private void edit(String name, String pattern, String replacement) throws IOException {
        Path file = root.resolve(name);
        String text = Files.readString(file);
        String edited = text.replaceFirst(pattern, replacement);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(file, edited);
    }

    private List<String> tree() throws IOException {
        return Files.exists(root) ? everythingIn(root) : List.of();
    }

    private static List<String> everythingIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path) + (Files.isDirectory(path) ? "/" : ""))
                    .sorted()
                    .toList();
        }
    }

    /** Makes all files old, and tells their times. */
    private Map<String, FileTime> age() throws IOException {
        for (String name : tree().reversed()) {
            Files.setLastModifiedTime(root.resolve(name), LONG_AGO);
        }
        return times();
    }

    private Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        for (String name : tree()) {
            times.put(name, Files.getLastModifiedTime(root.resolve(name)));
        }
        return times;
    }

    /** The files that were written since they were made old. */
    private List<String> written() throws IOException {
        return times().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().endsWith("/") && !entry.getValue().equals(LONG_AGO))
                .map(Map.Entry::getKey)
                .toList();
    }
}
