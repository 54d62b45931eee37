package dev.wfmon.cli.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wfmon.cli.bench.Grafana;
import dev.wfmon.cli.bench.KindSamples;
import dev.wfmon.cli.bench.TestNames;
import dev.wfmon.cli.settings.Credentials;
import dev.wfmon.cli.settings.Destination.Server;
import dev.wfmon.cli.settings.Environment;
import dev.wfmon.plan.Action;
import dev.wfmon.plan.Live;
import dev.wfmon.plan.Plan;
import dev.wfmon.plan.Step;
import dev.wfmon.resource.Kind;
import dev.wfmon.resource.Resource;
import dev.wfmon.resource.ResourceId;
import dev.wfmon.target.Progress;
import dev.wfmon.target.Target.Overwrite;
import dev.wfmon.target.TargetException;
import dev.wfmon.target.TargetException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be expected of each kind of resource on a Grafana server. */
abstract class KindSuite {

    private final Grafana grafana;
    private final KindSamples samples = new KindSamples(TestNames.unique("kinds"));
    private final GrafanaTarget target;

    KindSuite(Grafana grafana) throws TargetException {
        this.grafana = grafana;
        Map<String, String> who = grafana.credentials();
        Credentials credentials = who.containsKey("GRAFANA_TOKEN")
                ? new Credentials.Token(who.getOrDefault("GRAFANA_TOKEN", ""))
                : new Credentials.Basic(who.getOrDefault("GRAFANA_USER", ""), who.getOrDefault("GRAFANA_PASSWORD", ""));
        this.target = new GrafanaTarget(
                Server.of(grafana.address(), Optional.of(credentials)),
                new ConnectionOptions(Duration.ofSeconds(30), 4, 0),
                new Traffic(line -> {}),
                new Writing(Environment.ofProcess(), false));
    }

    static List<Kind> kinds() {
        return KindSamples.kinds().toList();
    }

    @BeforeEach
    void writeWhatIsNeeded() throws TargetException {
        for (Resource resource : samples.needed()) {
            write(resource);
        }
    }

    /** In the order of those that need others, which is the other way round. */
    @AfterEach
    void cleanUp() throws TargetException {
        for (Kind kind : kinds().reversed()) {
            if (target.holds(kind)) {
                delete(samples.of(kind, 1));
            }
        }
        for (Resource resource : samples.needed().reversed()) {
            delete(resource);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void createsWhatIsMissingAndThenHasNothingToDo(Kind kind) throws TargetException {
        Resource desired = sample(kind, 1);
        // The tree of policies is there from the beginning.
        assertThat(plan(desired).action()).isEqualTo(isAlwaysThere(kind) ? Action.UPDATE : Action.CREATE);
        target.write(plan(desired), Overwrite.REFUSE);
        assertThat(plan(desired).changes()).isEmpty();
        assertThat(live(desired)).isEqualTo(live(desired));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void changesWhatDiffers(Kind kind) throws TargetException {
        write(sample(kind, 1));
        Resource desired = sample(kind, 2);
        Step step = plan(desired);
        assertThat(step.action()).isEqualTo(Action.UPDATE);
        assertThat(step.changes())
                .isNotEmpty()
                .noneMatch(change -> change.toString().contains("uid"));
        target.write(step, Overwrite.REFUSE);
        assertThat(plan(desired).changes()).isEmpty();
        assertThat(live(desired).folder()).isEqualTo(desired.folder());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesWhatWasChangedMeanwhileUnlessForced(Kind kind) throws TargetException {
        write(sample(kind, 1));
        Step step = plan(sample(kind, 2));
        write(sample(kind, 3));
        assertConflict(() -> target.write(step, Overwrite.REFUSE));
        assertThat(plan(sample(kind, 3)).changes()).isEmpty();
        target.write(step, Overwrite.ALLOW);
        assertThat(plan(sample(kind, 2)).changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesWhatWasCreatedMeanwhile(Kind kind) throws TargetException {
        Step step = plan(sample(kind, 1));
        write(sample(kind, 2));
        assertConflict(() -> target.write(step, Overwrite.REFUSE));
        assertThat(plan(sample(kind, 2)).changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void deletesWhatIsAsItWas(Kind kind) throws TargetException {
        ResourceId id = sample(kind, 1).id();
        write(sample(kind, 1));
        Live old = live(sample(kind, 1));
        write(sample(kind, 2));
        assertConflict(() -> target.delete(id, old, Overwrite.REFUSE));
        Live now = live(sample(kind, 2));
        target.delete(id, now, Overwrite.REFUSE);
        assertThat(plan(sample(kind, 2)).changes().isEmpty() && isThere(id)).isFalse();
        if (!isAlwaysThere(kind)) {
            assertThat(isThere(id)).isFalse();
            target.delete(id, now, Overwrite.REFUSE);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void listsWhatIsThere(Kind kind) throws TargetException {
        Resource desired = sample(kind, 1);
        write(desired);
        assertThat(target.list(kind)).containsEntry(desired.id(), live(desired));
    }

    private Resource sample(Kind kind, int version) {
        assumeTrue(target.holds(kind), () -> grafana.description() + " takes no " + kind);
        return samples.of(kind, version);
    }

    private static boolean isAlwaysThere(Kind kind) {
        return kind == Kind.NOTIFICATION_POLICY;
    }

    private void write(Resource resource) throws TargetException {
        target.write(plan(resource), Overwrite.REFUSE);
    }

    private void delete(Resource resource) throws TargetException {
        Live live = target.read(List.of(resource), Progress.NONE).get(resource.id());
        if (live != null) {
            target.delete(resource.id(), live, Overwrite.REFUSE);
        }
    }

    private boolean isThere(ResourceId id) throws TargetException {
        return target.list(id.kind()).containsKey(id);
    }

    private Live live(Resource resource) throws TargetException {
        return Objects.requireNonNull(
                target.read(List.of(resource), Progress.NONE).get(resource.id()));
    }

    private Step plan(Resource resource) throws TargetException {
        return Plan.of(List.of(resource), target.read(List.of(resource), Progress.NONE))
                .steps()
                .getFirst();
    }

    private interface Work {
        void run() throws TargetException;
    }

    private static void assertConflict(Work work) {
        assertThatExceptionOfType(TargetException.class)
                .isThrownBy(work::run)
                .withMessageContaining("has changed on")
                .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo(Reason.CONFLICT));
    }
}
