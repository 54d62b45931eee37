package dev.wfmon.instrument;

import static dev.wfmon.catalogue.WorkflowMetrics.DURATION;
import static dev.wfmon.catalogue.WorkflowMetrics.INFO;
import static dev.wfmon.catalogue.WorkflowMetrics.STAGE_DURATION;
import static dev.wfmon.catalogue.WorkflowMetrics.START_TIME;
import static dev.wfmon.catalogue.WorkflowMetrics.STATUS;
import static dev.wfmon.catalogue.WorkflowMetrics.SUSPENSION_DURATION;
import static dev.wfmon.catalogue.WorkflowMetrics.SUSPENSION_START_TIME;
import static dev.wfmon.catalogue.WorkflowMetrics.TASK_STATUS;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The meters of workflows and tasks. */
final class WorkflowMeters {

    private static final System.Logger LOG = System.getLogger(WorkflowMeters.class.getName());

    private final CatalogueMeters meters;

    /** The workflows that run. */
    private final Map<Workflow, Progress> running = new HashMap<>();

    /** What workflows are known to wait for, those of the platform first. */
    private final Set<String> suspensionPoints =
            new TreeSet<>(Set.of("pr_created", "ready_for_qa", "pr_approved", "pr_merged"));

    WorkflowMeters(CatalogueMeters meters) {
        this.meters = meters;
    }

    void record(WorkflowEvent event) {
        switch (event) {
            case WorkflowEvent.Started(Workflow workflow, String stage, Instant at) ->
                show(new Progress(workflow, at, stage, at));
            case WorkflowEvent.Recovered(Workflow workflow, Instant at, String stage, Instant inStageSince) ->
                show(new Progress(workflow, at, stage, inStageSince));
            case WorkflowEvent.StageEntered(Workflow workflow, String stage, Instant at) ->
                progress(workflow, now -> moveOn(now, stage, at));
            case WorkflowEvent.Suspended(Workflow workflow, String point, Instant at) ->
                progress(workflow, now -> suspend(resume(now, at), point, at));
            case WorkflowEvent.Resumed(Workflow workflow, Instant at) -> progress(workflow, now -> resume(now, at));
            case WorkflowEvent.Ended(Workflow workflow, Outcome outcome, Instant at) ->
                progress(workflow, now -> end(resume(now, at), outcome, at));
            case WorkflowEvent.Deleted(Workflow workflow) -> {
                running.remove(workflow);
                meters.forget(Tag.of("workflow_name", workflow.name()));
            }
            case WorkflowEvent.TaskMoved(String task, TaskStatus status) ->
                meters.enter(TASK_STATUS, Tags.of("task_id", task), Tags.of("status", status.label()));
            case WorkflowEvent.TaskRemoved(String task) -> {
                running.keySet().removeIf(workflow -> workflow.taskId().equals(task));
                meters.forget(Tag.of("task_id", task));
            }
        }
    }

    private void progress(Workflow workflow, Consumer<Progress> change) {
        Progress now = running.get(workflow);
        if (now == null) {
            LOG.log(System.Logger.Level.WARNING, "{0} was not started or has ended; the event is dropped", workflow);
        } else {
            change.accept(now);
        }
    }

    private void show(Progress now) {
        Workflow workflow = now.workflow();
        meters.set(INFO, 1, named(workflow));
        meters.set(START_TIME, seconds(now.startedAt()), named(workflow));
        for (Outcome outcome : Outcome.values()) {
            meters.create(DURATION, ended(workflow, outcome));
        }
        suspensionPoints.forEach(point -> bearWaits(workflow, point));
        enterStage(now);
    }

    private void enterStage(Progress now) {
        meters.create(STAGE_DURATION, staged(now));
        enterState(now, "Running");
        running.put(now.workflow(), now);
    }

    private void moveOn(Progress now, String stage, Instant at) {
        leaveStage(now, at);
        enterStage(now.in(stage, at));
    }

    private void leaveStage(Progress now, Instant at) {
        meters.observe(STAGE_DURATION, Duration.between(now.inStageSince(), at), staged(now));
    }

    private void suspend(Progress now, String point, Instant at) {
        suspensionPoints.add(point);
        bearWaits(now.workflow(), point);
        meters.set(SUSPENSION_START_TIME, seconds(at), named(now.workflow()).and("suspension_point", point));
        running.put(now.workflow(), now.waitingFor(point, at));
    }

    /** A wait that is over before the next scrape counts only if its series was there before, at zero. */
    private void bearWaits(Workflow workflow, String point) {
        meters.create(SUSPENSION_DURATION, of(workflow).and("suspension_point", point));
    }

    /** What happens next also ends a wait of which nobody told the end. */
    private Progress resume(Progress now, Instant at) {
        now.suspension().ifPresent(wait -> {
            Tag point = Tag.of("suspension_point", wait.point());
            meters.observe(
                    SUSPENSION_DURATION,
                    Duration.between(wait.since(), at),
                    of(now.workflow()).and(point));
            meters.set(SUSPENSION_START_TIME, 0, named(now.workflow()).and(point));
        });
        Progress going = now.going();
        running.put(now.workflow(), going);
        return going;
    }

    private void end(Progress now, Outcome outcome, Instant at) {
        leaveStage(now, at);
        meters.observe(DURATION, Duration.between(now.startedAt(), at), ended(now.workflow(), outcome));
        enterState(now, outcome.label());
        running.remove(now.workflow());
    }

    private void enterState(Progress now, String status) {
        meters.enter(STATUS, named(now.workflow()), Tags.of("current_stage", now.stage(), "status", status));
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1e3;
    }

    private static Tags of(Workflow workflow) {
        return Tags.of("workflow_type", workflow.type(), "task_id", workflow.taskId());
    }

    private static Tags named(Workflow workflow) {
        return of(workflow).and("workflow_name", workflow.name());
    }

    private static Tags ended(Workflow workflow, Outcome outcome) {
        return of(workflow).and("status", outcome.label());
    }

    private static Tags staged(Progress now) {
        return of(now.workflow()).and("stage", now.stage());
    }
}
