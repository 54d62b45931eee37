package dev.wfmon.truth;

import dev.wfmon.simulation.History;
import dev.wfmon.simulation.History.Progression;
import dev.wfmon.simulation.Period;
import dev.wfmon.simulation.Suspension;
import dev.wfmon.simulation.Workflow;
import dev.wfmon.simulation.Workflow.Outcome;
import dev.wfmon.truth.Watch.Level;
import dev.wfmon.workflow.WorkflowThresholds.Times;
import dev.wfmon.workflow.WorkflowThresholds.Workflows;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the alerts of workflows watch. */
final class WorkflowWatches {

    private static final Duration HOUR = Duration.ofHours(1);

    private WorkflowWatches() {}

    static Stream<Watch> of(History history, Workflows limits) {
        Stream<Watch> single = history.workflows().stream()
                .flatMap(workflow -> Stream.concat(
                        stuck(workflow, limits).stream(),
                        workflow.stages().stream()
                                .flatMap(stage -> stage.suspension().stream())
                                .flatMap(wait -> suspended(workflow, wait, limits).stream())));
        return Stream.concat(single, Stream.of(failures(history, limits), progression(history, limits)));
    }

    private static Optional<Watch> stuck(Workflow workflow, Workflows limits) {
        Period life = new Period(workflow.start(), workflow.end().orElse(Instant.MAX));
        return tooLong("WorkflowStuckTooLong", Map.of("workflow_name", workflow.name()), life, limits.stuck());
    }

    private static Optional<Watch> suspended(Workflow workflow, Suspension wait, Workflows limits) {
        Period life = new Period(wait.start(), wait.end().orElse(Instant.MAX));
        Map<String, String> labels = Map.of("workflow_name", workflow.name(), "suspension_point", wait.point());
        return tooLong("WorkflowSuspendedTooLong", labels, life, limits.suspended());
    }

    /** Nothing for the many that are over long before. */
    private static Optional<Watch> tooLong(String alert, Map<String, String> labels, Period life, Times limits) {
        if (life.length().compareTo(limits.warning()) < 0) {
            return Optional.empty();
        }
        Watch.Measure age =
                at -> life.contains(at) ? Duration.between(life.from(), at).toMillis() / 1000.0 : Double.NaN;
        return Optional.of(new Watch(alert, labels, life, age, Level.of(limits.limits())));
    }

    private static Watch failures(History history, Workflows limits) {
        Moments failed = ends(history.workflows().stream().filter(workflow -> workflow.outcome() == Outcome.FAILED));
        Moments ended = ends(history.workflows().stream());
        return Watch.share(
                "HighWorkflowFailureRate",
                history.period(),
                limits.failures(),
                at -> failed.in(HOUR, at),
                at -> ended.in(HOUR, at));
    }

    private static Moments ends(Stream<Workflow> workflows) {
        return Moments.of(workflows.flatMap(workflow -> workflow.end().stream()));
    }

    private static Watch progression(History history, Workflows limits) {
        Moments failed = steps(history.progressions().stream().filter(step -> !step.succeeded()));
        Moments tried = steps(history.progressions().stream());
        return Watch.share(
                "TaskProgressionFailing",
                history.period(),
                limits.progressionFailures(),
                at -> failed.in(HOUR, at),
                at -> tried.in(HOUR, at));
    }

    private static Moments steps(Stream<Progression> steps) {
        return Moments.of(steps.map(Progression::at));
    }
}
