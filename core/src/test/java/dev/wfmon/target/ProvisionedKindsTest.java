package dev.wfmon.target;

import static dev.wfmon.Samples.dashboard;
import static dev.wfmon.Samples.folder;
import static dev.wfmon.Samples.ruleGroup;
import static dev.wfmon.Samples.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wfmon.plan.Live;
import dev.wfmon.plan.Plan;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceFiles;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How data sources, alerting and Alertmanager's configuration stand in a provisioning tree. */
class ProvisionedKindsTest {

    @TempDir
    Path root;

    private DirectoryTarget target;

    @BeforeEach
    void open() {
        target = new DirectoryTarget(root, root.toAbsolutePath());
    }

    static Stream<Resource> samples() {
        return Stream.of(
                resource(Kind.DATA_SOURCE, "p", """
                        {name: costs $5, type: prometheus, secureJsonData: {password: '$__env{PASSWORD}'}}
                        """),
                resource(Kind.CONTACT_POINT, "a/b: $5", """
                        {name: 'a/b: $5', receivers: [{type: email, settings: {addresses: a@b.org, text: '$$'}}]}
                        """),
                resource(Kind.MUTE_TIMING, "m", "{name: m, time_intervals: [{weekdays: [monday]}]}"),
                resource(Kind.NOTIFICATION_TEMPLATE, "t", "{name: t, template: '{{ $x := 1 }}'}"),
                resource(Kind.NOTIFICATION_POLICY, Resource.POLICY_TREE, "{receiver: r, routes: [{receiver: s}]}"),
                group("First", "Second"),
                resource(
                        Kind.ALERTMANAGER_CONFIG,
                        Resource.ALERTMANAGER,
                        "{route: {receiver: a}, receivers: [{name: a}]}"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areThereAfterTheyWereWrittenAndGoneAfterTheyWereDeleted(Resource desired) throws TargetException {
        write(desired);
        assertThat(plan(desired).changes()).isEmpty();
        assertThat(target.list(desired.kind())).containsOnlyKeys(desired.id());

        Live live = Objects.requireNonNull(target.list(desired.kind()).get(desired.id()));
        target.delete(desired.id(), live, Overwrite.REFUSE);
        assertThat(target.list(desired.kind())).isEmpty();
        assertThat(plan(desired).live()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areReadBackFromTheFilesThatWereWritten(Resource desired) throws TargetException {
        write(desired);
        List<Resource> read = new ResourceFiles(root, InputStream.nullInputStream())
                .read(List.of("."))
                .resources();
        assertThat(read).hasSize(1);
        Resource back = read.getFirst();
        boolean isGroup = desired.kind() == Kind.GRAFANA_RULE_GROUP;
        assertThat(back.id()).isEqualTo(isGroup ? new ResourceId(desired.kind(), "f/g") : desired.id());
        if (!isGroup) {
            assertThat(plan(back).changes()).isEmpty();
        }
    }

    @Test
    void aRuleThatIsGoneIsDeletedByTheFile() throws TargetException, IOException {
        write(group("First", "Second"));
        write(group("First"));
        write(group("First"));
        Path file = root.resolve("alerting/grafana-rule-group.f%2Fg.yaml");
        assertThat(file).content().contains("uid: First", "deleteRules:\n- orgId: 1\n  uid: Second\n");
        write(group("First", "Second"));
        assertThat(Files.readString(file)).doesNotContain("deleteRules");
    }

    @Test
    void rulesGoToTheFolderOfThatTitle() throws TargetException {
        write(folder("f", "My / Folder"));
        write(group("First"));
        assertThat(root.resolve("alerting/grafana-rule-group.f%2Fg.yaml"))
                .content()
                .contains("folder: My \\/ Folder");
        assertThat(plan(group("First")).changes()).isEmpty();
    }

    @Test
    void leavesTheNamesOfSecretsToGrafana() throws TargetException {
        write(samples().findFirst().orElseThrow());
        assertThat(root.resolve("datasources/p.yaml"))
                .content()
                .contains("name: costs $$5", "password: $__env{PASSWORD}");
    }

    @Test
    void refusesToDeleteWhatHasChangedOrIsNotEmpty() throws TargetException {
        Resource timing = resource(Kind.MUTE_TIMING, "m", "{name: m, time_intervals: []}");
        write(timing);
        Live old = plan(timing).live().orElseThrow();
        write(resource(Kind.MUTE_TIMING, "m", "{name: m, time_intervals: [{weekdays: [monday]}]}"));
        assertThatExceptionOfType(TargetException.class)
                .isThrownBy(() -> target.delete(timing.id(), old, Overwrite.REFUSE))
                .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo(Reason.CONFLICT));

        Resource folder = folder("f", "F");
        write(folder);
        write(dashboard("a", "f", 1));
        Live live = plan(folder).live().orElseThrow();
        assertThatExceptionOfType(TargetException.class)
                .isThrownBy(() -> target.delete(folder.id(), live, Overwrite.REFUSE))
                .withMessageContaining("is not empty");
    }

    @Test
    void deletesDashboardsFoldersAndRuleGroups() throws TargetException {
        List<Resource> all = List.of(ruleGroup("g", "up"), dashboard("a", "f", 1), folder("f", "F"));
        for (Resource resource : all.reversed()) {
            write(resource);
        }
        for (Resource resource : all) {
            assertThat(target.list(resource.kind())).containsOnlyKeys(resource.id());
            target.delete(resource.id(), plan(resource).live().orElseThrow(), Overwrite.REFUSE);
            assertThat(target.list(resource.kind())).isEqualTo(Map.of());
        }
    }

    private static Resource group(String... rules) {
        String list = Stream.of(rules)
                .map("{uid: %1$s, title: %1$s, for: 5m, data: []}"::formatted)
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
        return Resource.builtBy(
                "test",
                new ResourceId(Kind.GRAFANA_RULE_GROUP, "f/g"),
                Optional.of("f"),
                yaml("{title: g, folderUid: f, interval: 60, rules: [" + list + "]}"));
    }

    private static Resource resource(Kind kind, String name, String spec) {
        return Resource.builtBy("test", new ResourceId(kind, name), Optional.empty(), yaml(spec));
    }

    private void write(Resource resource) throws TargetException {
        target.write(plan(resource), Overwrite.REFUSE);
    }

    private Step plan(Resource resource) throws TargetException {
        return Plan.of(List.of(resource), target.read(List.of(resource), Progress.NONE))
                .steps()
                .getFirst();
    }
}
