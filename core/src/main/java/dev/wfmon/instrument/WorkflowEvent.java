package dev.wfmon.instrument;

import java.time.Instant;

/**
 * What happens to workflows and tasks.
 *
 * <pre>{@code
 * Workflow workflow = new Workflow("play-orchestration", "play-task-15-x7k2p", "15");
 * List<WorkflowEvent> life = List.of(
 *         new WorkflowEvent.Started(workflow, "implementation", Instant.parse("2026-01-01T10:00:00Z")),
 *         new WorkflowEvent.Suspended(workflow, "pr_created", Instant.parse("2026-01-01T10:20:00Z")),
 *         new WorkflowEvent.Resumed(workflow, Instant.parse("2026-01-01T11:00:00Z")),
 *         new WorkflowEvent.Ended(workflow, Outcome.SUCCEEDED, Instant.parse("2026-01-01T11:30:00Z")),
 *         new WorkflowEvent.Deleted(workflow));
 * }</pre>
 */
public sealed interface WorkflowEvent extends PlatformEvent {

    /** A workflow started to run, in its first stage. */
    record Started(Workflow workflow, String stage, Instant at) implements WorkflowEvent {}

    /** A service that was restarted found a workflow that runs; if it waits, {@link Suspended} follows. */
    record Recovered(Workflow workflow, Instant startedAt, String stage, Instant inStageSince)
            implements WorkflowEvent {}

    /** A workflow left its stage for another. */
    record StageEntered(Workflow workflow, String stage, Instant at) implements WorkflowEvent {}

    /** A workflow began to wait for something. */
    record Suspended(Workflow workflow, String suspensionPoint, Instant at) implements WorkflowEvent {}

    /** What a workflow waited for came. */
    record Resumed(Workflow workflow, Instant at) implements WorkflowEvent {}

    /** A workflow ended. */
    record Ended(Workflow workflow, Outcome outcome, Instant at) implements WorkflowEvent {}

    /** A workflow was removed from the cluster; its state is shown no more, what it counted stays. */
    record Deleted(Workflow workflow) implements WorkflowEvent {}

    /** A task came into a state, also the first time. */
    record TaskMoved(String taskId, TaskStatus status) implements WorkflowEvent {}

    /**
     * A task was removed from the list of tasks: all its series end, those that count as well. Without this event they
     * stay as long as the service runs.
     */
    record TaskRemoved(String taskId) implements WorkflowEvent {}
}
