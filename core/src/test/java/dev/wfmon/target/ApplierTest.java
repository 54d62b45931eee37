package dev.wfmon.target;

import static dev.wfmon.Samples.dashboard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wfmon.plan.Live;
import dev.wfmon.plan.Plan;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Applier.Result;
import dev.wfmon.target.Outcome.Status;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplierTest {

    @Test
    void writesTheChangesInOrderAndLeavesWhatIsUnchanged() {
        FakeTarget target = new FakeTarget();
        Plan plan = plan(Map.of("b", ""), "a", "b", "c");
        Result result = new Applier(target, Overwrite.REFUSE, OnError.ABORT).apply(plan, Progress.NONE);
        assertThat(target.written()).containsExactly("a REFUSE", "c REFUSE");
        assertThat(outcomes(result)).containsExactly("a SUCCEEDED", "c SUCCEEDED");
        assertThat(result.isCancelled()).isFalse();
    }

    @Test
    void passesOnWhatMayBeOverwritten() {
        FakeTarget target = new FakeTarget();
        new Applier(target, Overwrite.ALLOW, OnError.FAIL).apply(plan(Map.of(), "a"), Progress.NONE);
        assertThat(target.written()).containsExactly("a ALLOW");
    }

    @Test
    void endsAtAFailureOnlyWhenItIsToAbort() {
        for (OnError goesOn : List.of(OnError.IGNORE, OnError.FAIL)) {
            Result result = apply(new FakeTarget("b"), goesOn, "a", "b", "c");
            assertThat(outcomes(result)).containsExactly("a SUCCEEDED", "b FAILED", "c SUCCEEDED");
        }
        FakeTarget target = new FakeTarget("b");
        Result result = apply(target, OnError.ABORT, "a", "b", "c", "d");
        assertThat(outcomes(result)).containsExactly("a SUCCEEDED", "b FAILED", "c SKIPPED", "d SKIPPED");
        assertThat(target.written()).containsExactly("a REFUSE");
        assertThat(result.isCancelled()).isFalse();
        assertThat(Stream.of(Status.values()).map(result::count)).containsExactly(1L, 1L, 2L);
    }

    @Test
    void tellsWhyAStepFailed() {
        Outcome outcome =
                apply(new FakeTarget("a"), OnError.FAIL, "a").outcomes().getFirst();
        assertThat(outcome.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
            assertThat(failure).hasMessage("a is refused");
        });
        assertThat(apply(new FakeTarget(), OnError.FAIL, "a")
                        .outcomes()
                        .getFirst()
                        .failure())
                .isEmpty();
    }

    @Test
    void endsBetweenTwoStepsWhenItIsCancelled() {
        FakeTarget target = new FakeTarget();
        Result result = new Applier(target, Overwrite.REFUSE, OnError.FAIL)
                .apply(plan(Map.of(), "a", "b", "c"), (doing, done, total) -> {
                    if (done == 1) {
                        throw new CancellationException();
                    }
                });
        assertThat(result.isCancelled()).isTrue();
        assertThat(outcomes(result)).containsExactly("a SUCCEEDED", "b SKIPPED", "c SKIPPED");
        assertThat(target.written()).containsExactly("a REFUSE");
    }

    @Test
    void tellsHowFarItIs() {
        List<String> heard = new ArrayList<>();
        new Applier(new FakeTarget("a"), Overwrite.REFUSE, OnError.FAIL)
                .apply(plan(Map.of(), "a", "b"), (doing, done, total) -> heard.add(doing + " " + done + "/" + total));
        assertThat(heard).containsExactly("applying 0/2", "applying 1/2");
    }

    @Test
    void refusesWhatSomeoneElseGuardsEvenWhenItMayOverwrite() {
        FakeTarget target = new FakeTarget();
        Plan plan = Plan.of(List.of(dashboard("a", "", 1)), live("a", 2, "is provisioned from a file"));
        for (Overwrite overwrite : Overwrite.values()) {
            Outcome outcome = new Applier(target, overwrite, OnError.FAIL)
                    .apply(plan, Progress.NONE)
                    .outcomes()
                    .getFirst();
            assertThat(outcome.status()).isEqualTo(Status.FAILED);
            assertThat(outcome.failure()).hasValueSatisfying(failure -> {
                assertThat(failure.reason()).isEqualTo(Reason.CONFLICT);
                assertThat(failure).hasMessage("dashboard a is provisioned from a file");
            });
        }
        assertThat(target.written()).isEmpty();
    }

    @Test
    void aPlanWithoutChangesWritesNothing() {
        FakeTarget target = new FakeTarget("a");
        Result result =
                new Applier(target, Overwrite.REFUSE, OnError.ABORT).apply(plan(Map.of("a", ""), "a"), Progress.NONE);
        assertThat(result).isEqualTo(new Result(List.of(), false));
    }

    private static Result apply(FakeTarget target, OnError onError, String... uids) {
        return new Applier(target, Overwrite.REFUSE, onError).apply(plan(Map.of(), uids), Progress.NONE);
    }

    /** A plan for dashboards of which those in {@code live} are as they should be. */
    private static Plan plan(Map<String, String> live, String... uids) {
        Map<ResourceId, Live> states = new HashMap<>();
        live.forEach((uid, guard) -> states.putAll(live(uid, 1, guard)));
        return Plan.of(Stream.of(uids).map(uid -> dashboard(uid, "", 1)).toList(), states);
    }

    private static Map<ResourceId, Live> live(String uid, int threshold, String guard) {
        Resource resource = dashboard(uid, "", threshold);
        return Map.of(
                resource.id(),
                new Live(
                        resource.spec(),
                        Optional.empty(),
                        "1",
                        Optional.of(guard).filter(words -> !words.isEmpty())));
    }

    private static List<String> outcomes(Result result) {
        return result.outcomes().stream()
                .map(outcome -> outcome.step().desired().id().name() + " " + outcome.status())
                .toList();
    }
}
