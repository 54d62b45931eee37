package dev.wfmon.plan;

import static dev.wfmon.Samples.dashboard;
import static dev.wfmon.Samples.folder;
import static dev.wfmon.Samples.ruleGroup;
import static dev.wfmon.Samples.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.json.Json;
import dev.wfmon.json.JsonObject;
import dev.wfmon.json.diff.Change;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void createsWhatIsMissing() {
        Step step = step(dashboard("d", "", 1), Optional.empty());
        assertThat(step.action()).isEqualTo(Action.CREATE);
        assertThat(step.changes()).isEmpty();
        assertThat(step.isChange()).isTrue();
    }

    @Test
    void leavesWhatIsTheSame() {
        Resource desired = dashboard("d", "f", 1);
        Step step = step(desired, live(desired.spec(), "f"));
        assertThat(step.action()).isEqualTo(Action.UNCHANGED);
        assertThat(step.isChange()).isFalse();
    }

    @Test
    void namesWhatAnUpdateChanges() {
        Step step = step(dashboard("d", "", 25), live(dashboard("d", "", 30).spec(), ""));
        assertThat(step.action()).isEqualTo(Action.UPDATE);
        assertThat(lines(step)).containsExactly("panel \"Active Workflows\": threshold red: value 30 → 25");
    }

    @Test
    void movesToTheFolderThatIsWanted() {
        Resource desired = dashboard("d", "new", 1);
        assertThat(lines(step(desired, live(desired.spec(), "old")))).containsExactly("folder old → new");
        assertThat(lines(step(desired, live(desired.spec(), "")))).containsExactly("folder: new added");
    }

    @Test
    void keepsTheFolderWhereNoneIsNamed() {
        Resource desired = dashboard("d", "", 1);
        assertThat(lines(step(desired, live(desired.spec(), "old")))).isEmpty();
    }

    @Test
    void theTopLevelIsWhereNoFolderIs() {
        Resource desired = dashboard("d", Resource.TOP_LEVEL, 1);
        assertThat(lines(step(desired, live(desired.spec(), "")))).isEmpty();
        assertThat(lines(step(desired, live(desired.spec(), "old")))).containsExactly("folder old → general");
    }

    @Test
    void aUidThatStandsOnlyAroundTheDashboardMakesNoDifference() {
        Resource desired = dashboard("d", "", "{title: T, panels: []}");
        assertThat(lines(step(desired, live(yaml("{uid: d, title: T, panels: []}"), ""))))
                .isEmpty();
    }

    @Test
    void comparesFoldersAndRuleGroups() {
        assertThat(lines(step(folder("f", "New"), live(yaml("{title: Old}"), ""))))
                .containsExactly("title Old → New");
        assertThat(lines(step(
                        ruleGroup("g", "up == 0"),
                        live(ruleGroup("g", "up == 1").spec(), ""))))
                .containsExactly("rule \"Down\": expr up == 1 → up == 0");
    }

    @Test
    void putsWhatOthersNeedFirstAndKeepsTheOrderWithinAKind() {
        Plan plan = Plan.of(
                List.of(
                        ruleGroup("z", "up"),
                        dashboard("b", "f", 1),
                        dashboard("a", "f", 1),
                        folder("f", "F"),
                        ruleGroup("y", "up")),
                Map.of());
        assertThat(plan.steps())
                .extracting(step -> step.desired().id().toString())
                .containsExactly("folder f", "dashboard b", "dashboard a", "rule group z", "rule group y");
    }

    @Test
    void putsAFolderBeforeThoseInsideOfIt() {
        Plan plan =
                Plan.of(List.of(child("a", "b"), child("b", "c"), folder("c", "C"), child("d", "elsewhere")), Map.of());
        assertThat(plan.steps()).extracting(step -> step.desired().id().name()).containsExactly("c", "b", "d", "a");
    }

    @Test
    void endsWithFoldersThatNameEachOtherAsParents() {
        Plan plan = Plan.of(List.of(child("a", "b"), child("b", "a")), Map.of());
        assertThat(plan.steps()).hasSize(2);
    }

    private static Resource child(String uid, String parent) {
        Resource folder = folder(uid, uid);
        JsonObject spec = folder.spec().with("parentUid", Json.of(parent));
        return Resource.builtBy("test", folder.id(), Optional.empty(), spec);
    }

    @Test
    void countsItsActions() {
        Resource same = dashboard("same", "", 1);
        Resource other = dashboard("other", "", 1);
        Plan plan = Plan.of(
                List.of(same, other, dashboard("new", "", 1)),
                Map.of(
                        same.id(),
                        live(same.spec(), "").orElseThrow(),
                        other.id(),
                        live(dashboard("other", "", 2).spec(), "").orElseThrow()));
        assertThat(plan.count(Action.CREATE)).isEqualTo(1);
        assertThat(plan.count(Action.UPDATE)).isEqualTo(1);
        assertThat(plan.count(Action.UNCHANGED)).isEqualTo(1);
        assertThat(plan.changes()).hasSize(2);
    }

    private static Optional<Live> live(JsonObject spec, String folder) {
        return Optional.of(new Live(spec, Optional.of(folder).filter(uid -> !uid.isEmpty()), "1", Optional.empty()));
    }

    private static Step step(Resource desired, Optional<Live> live) {
        Map<ResourceId, Live> states =
                live.map(state -> Map.of(desired.id(), state)).orElse(Map.of());
        return Plan.of(List.of(desired), states).steps().getFirst();
    }

    private static List<String> lines(Step step) {
        return step.changes().stream().map(Change::toString).toList();
    }
}
