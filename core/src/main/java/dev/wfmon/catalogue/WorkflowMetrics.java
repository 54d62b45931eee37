package dev.wfmon.catalogue;

import java.util.List;

/**
 * The metrics of workflows and tasks.
 *
 * <pre>{@code
 * WorkflowMetrics.DURATION.histogram().observations().where("status", "Succeeded").increase(Duration.ofDays(1)).sum();
 * // sum(increase(workflow_duration_seconds_count{status="Succeeded"}[1d]))
 * }</pre>
 *
 * <p>Ended workflows are counted by {@code workflow_duration_seconds_count{status}}, which goes up once for each. The
 * specification names no counter of completions, and one beside the histogram would be a second source of one number.
 *
 * <p>Series with a {@code task_id} or a {@code stage} are born while a server already scrapes. A counter that is born at
 * 1 has never risen, so {@code increase} would not see the first event. So each is born at 0 when its workflow, stage or
 * wait begins, which is well before the first thing that it counts.
 */
public final class WorkflowMetrics {

    static final Label ENVIRONMENT =
            Label.open("environment", "The installation of the platform.", "production", "staging");

    /** The services of the platform: orchestrator, agents, receiver of webhooks. */
    public static final Emitter PLATFORM = new Emitter("workflow platform", ENVIRONMENT);

    private static final Label TYPE = Label.open("workflow_type", "The kind of workflow.", "play-orchestration");
    private static final Label NAME = Label.open("workflow_name", "The workflow, unique.", "play-task-15-x7k2p");
    static final Label TASK = Label.open("task_id", "The task that the work is for.", "15");
    private static final Label STAGE =
            Label.open("stage", "The stage of the workflow.", "implementation", "quality", "testing", "merge");
    private static final Label SUSPENSION_POINT = Label.open(
            "suspension_point",
            "What a suspended workflow waits for.",
            "pr_created",
            "ready_for_qa",
            "pr_approved",
            "pr_merged");

    /** One for each workflow that is there, running or ended. */
    public static final Metric INFO = PLATFORM.info("workflow_info", "A workflow that exists; always 1.")
            .labels(TYPE, NAME, TASK)
            .build();

    /** The state that a workflow is in. */
    public static final Metric STATUS = PLATFORM.stateSet(
                    "workflow_status_gauge", "1 for the state and stage that the workflow is in, 0 for those it left.")
            .labels(
                    TYPE,
                    NAME,
                    TASK,
                    Label.open("current_stage", "The stage that the workflow is in, or ended in.", "implementation"),
                    Label.states(
                            "status",
                            "The state of the workflow.",
                            "Pending",
                            "Running",
                            "Succeeded",
                            "Failed",
                            "Error"))
            .note(
                    "The name says its type; the platform emits it so. A suspended workflow is Running, as in Argo. A state"
                            + " that was never entered has no series.")
            .build();

    /** When a workflow was started. */
    public static final Metric START_TIME = PLATFORM.gauge(
                    "workflow_start_time_seconds", "When the workflow was started, in seconds since 1970.")
            .labels(TYPE, NAME, TASK)
            .unit("seconds")
            .note("Stays after the end, until the workflow is deleted; OpenMetrics would say _timestamp_seconds.")
            .build();

    /** How long ended workflows took, and how many ended. */
    public static final Metric DURATION = PLATFORM.histogram(
                    "workflow_duration_seconds",
                    "How long workflows took from start to end; counts each once, when it ends.")
            .labels(TYPE, TASK, Label.oneOf("status", "How the workflow ended.", "Succeeded", "Failed", "Error"))
            .unit("seconds")
            .buckets(300, 900, 1800, 3600, 7200, 14400, 28800, 43200, 86400, 172800, 604800)
            .build();

    /** How long stages took. */
    public static final Metric STAGE_DURATION = PLATFORM.histogram(
                    "workflow_stage_duration_seconds", "How long stages took; counts each once, when it is left.")
            .labels(TYPE, STAGE, TASK)
            .unit("seconds")
            .buckets(30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400, 28800, 86400)
            .build();

    /** How long workflows were suspended. */
    public static final Metric SUSPENSION_DURATION = PLATFORM.histogram(
                    "workflow_suspension_duration_seconds",
                    "How long workflows waited; counts each wait once, when the workflow goes on.")
            .labels(TYPE, SUSPENSION_POINT, TASK)
            .unit("seconds")
            .buckets(60, 300, 600, 1800, 3600, 7200, 14400, 28800, 43200, 86400, 172800, 604800)
            .build();

    /** Since when a workflow is suspended. */
    public static final Metric SUSPENSION_START_TIME = PLATFORM.gauge(
                    "workflow_suspension_start_time_seconds",
                    "Since when the workflow waits, in seconds since 1970; 0 while it does not.")
            .labels(TYPE, NAME, TASK, SUSPENSION_POINT)
            .unit("seconds")
            .note("Not in the specification, but its wish to see long suspensions needs it before they end.")
            .build();

    /** The state that a task is in. */
    public static final Metric TASK_STATUS = PLATFORM.stateSet(
                    "task_status", "1 for the state that the task is in, 0 for those it left.")
            .labels(
                    TASK,
                    Label.states("status", "The state of the task.", "pending", "in_progress", "completed", "failed"))
            .note("The specification names no state for a task that failed; a queue without it would hide these tasks.")
            .build();

    static final List<Metric> ALL = List.of(
            INFO,
            STATUS,
            START_TIME,
            DURATION,
            STAGE_DURATION,
            SUSPENSION_DURATION,
            SUSPENSION_START_TIME,
            TASK_STATUS);

    private WorkflowMetrics() {}
}
