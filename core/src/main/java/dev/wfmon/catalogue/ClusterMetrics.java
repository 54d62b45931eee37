package dev.wfmon.catalogue;

import java.util.List;

/**
 * The metrics of Kubernetes and of Argo Workflows that tell how the platform fares: of many more, those that its
 * dashboards and alerts need.
 *
 * <pre>{@code
 * ClusterMetrics.CPU_USAGE.counter().rate(Duration.ofMinutes(5)).sum(by("pod"));
 * // sum by (pod) (rate(container_cpu_usage_seconds_total[5m]))
 * }</pre>
 *
 * <p>Names and labels are those of the emitters; what they break is theirs to mend. The environment is added by the
 * configuration of the scrape.
 */
public final class ClusterMetrics {

    static final Label SCRAPED_FROM =
            Label.open("environment", "The installation; the configuration of the scrape adds it.", "production");

    private static final Emitter ARGO = new Emitter("Argo Workflows controller", SCRAPED_FROM);

    private static final Label NAMESPACE = Label.open("namespace", "The namespace in Kubernetes.", "workflows");
    private static final Label POD = Label.open("pod", "The pod.", "play-task-15-rex-x7k2p");
    private static final Label CONTAINER = Label.open("container", "The container in the pod.", "main");
    private static final Label UID = Label.open("uid", "The id of the pod.");
    private static final Label QUEUE = Label.open("queue_name", "The queue in the controller.", "workflow_queue");

    private static final String NOT_OURS = "Breaks the conventions; the emitter's own name.";

    private static final Emitter CADVISOR = new Emitter(
            "cAdvisor",
            SCRAPED_FROM,
            NAMESPACE,
            POD,
            Label.open("container", "The container in the pod; empty for the sum of the pod.", "main"),
            Label.open("image", "The image of the container."),
            Label.open("name", "The container's name in the runtime."),
            Label.open("id", "The control group."));

    private static final Emitter KUBE_STATE = new Emitter("kube-state-metrics", SCRAPED_FROM, NAMESPACE, POD, UID);

    /** Workflows by phase. */
    public static final Metric ARGO_WORKFLOWS = ARGO.gauge("argo_workflows_gauge", "Workflows in the cluster by phase.")
            .labels(Label.oneOf("phase", "The phase.", "Pending", "Running", "Succeeded", "Failed", "Error"))
            .note(NOT_OURS)
            .build();

    /** Workflows that entered a phase. */
    public static final Metric ARGO_PHASES = ARGO.counter(
                    "argo_workflows_total_count", "Workflows that entered each phase.")
            .labels(
                    Label.oneOf("phase", "The phase.", "Pending", "Running", "Succeeded", "Failed", "Error", "New"),
                    NAMESPACE)
            .note(NOT_OURS)
            .build();

    /** Errors of the controller. */
    public static final Metric ARGO_ERRORS = ARGO.counter(
                    "argo_workflows_error_count", "Errors of the controller itself.")
            .labels(Label.oneOf(
                    "cause",
                    "What went wrong.",
                    "OperationPanic",
                    "CronWorkflowSubmissionError",
                    "CronWorkflowSpecError"))
            .note(NOT_OURS)
            .build();

    /** How full the controller's queues are. */
    public static final Metric ARGO_QUEUE_DEPTH = ARGO.gauge(
                    "argo_workflows_queue_depth_gauge", "What waits in the queues of the controller.")
            .labels(QUEUE)
            .note(NOT_OURS)
            .build();

    /** How long work waits in the controller's queues. */
    public static final Metric ARGO_QUEUE_LATENCY = ARGO.histogram(
                    "argo_workflows_queue_latency", "How long work waits in the queues of the controller.")
            .labels(QUEUE)
            .unit("seconds")
            .buckets(1, 5, 20, 60, 180)
            .note(NOT_OURS)
            .build();

    /** How long the controller works on a workflow at a time. */
    public static final Metric ARGO_OPERATION_DURATION = ARGO.histogram(
                    "argo_workflows_operation_duration_seconds",
                    "How long the controller takes to look at a workflow once; its buckets are configurable.")
            .unit("seconds")
            .build();

    /** CPU time. */
    public static final Metric CPU_USAGE = CADVISOR.counter(
                    "container_cpu_usage_seconds_total", "CPU time that the container used.")
            .labels(Label.open("cpu", "The core, or total.", "total"))
            .unit("seconds")
            .note("The specification calls it `container_cpu_usage`.")
            .build();

    /** Periods in which the CPU limit applied. */
    public static final Metric CPU_PERIODS = CADVISOR.counter(
                    "container_cpu_cfs_periods_total", "Periods of the scheduler in which the container could run.")
            .build();

    /** Periods in which the CPU limit was reached. */
    public static final Metric CPU_THROTTLED_PERIODS = CADVISOR.counter(
                    "container_cpu_cfs_throttled_periods_total",
                    "Periods of the scheduler in which the container was held back by its limit.")
            .build();

    /** Memory that cannot be reclaimed. */
    public static final Metric MEMORY_WORKING_SET = CADVISOR.gauge(
                    "container_memory_working_set_bytes",
                    "Memory of the container that cannot be taken back under pressure.")
            .unit("bytes")
            .note("What the specification calls `container_memory_usage`.")
            .build();

    /** The memory limit. */
    public static final Metric MEMORY_LIMIT = CADVISOR.gauge(
                    "container_spec_memory_limit_bytes", "The memory limit of the container; 0 for none.")
            .unit("bytes")
            .build();

    /** Kills for want of memory. */
    public static final Metric OOM_EVENTS = CADVISOR.counter(
                    "container_oom_events_total", "How often the container ran out of memory.")
            .build();

    /** The phase of a pod. */
    public static final Metric POD_PHASE = KUBE_STATE
            .stateSet("kube_pod_status_phase", "1 for the phase that the pod is in, 0 for the others.")
            .labels(Label.states("phase", "The phase.", "Pending", "Running", "Succeeded", "Failed", "Unknown"))
            .note("What the specification calls `kubernetes_pod_status`.")
            .build();

    /** Restarts of containers. */
    public static final Metric CONTAINER_RESTARTS = KUBE_STATE
            .counter("kube_pod_container_status_restarts_total", "Restarts of the container.")
            .labels(CONTAINER)
            .build();

    /** Why a container ended last. */
    public static final Metric LAST_TERMINATION = KUBE_STATE
            .gauge("kube_pod_container_status_last_terminated_reason", "Why the container ended last; always 1.")
            .labels(CONTAINER, Label.open("reason", "Why it ended.", "OOMKilled", "Error", "Completed"))
            .build();

    /** What containers may use. */
    public static final Metric RESOURCE_LIMITS =
            resources("kube_pod_container_resource_limits", "What the container may use.");

    /** What containers were promised. */
    public static final Metric RESOURCE_REQUESTS =
            resources("kube_pod_container_resource_requests", "What the container was promised.");

    static final List<Metric> ALL = List.of(
            ARGO_WORKFLOWS,
            ARGO_PHASES,
            ARGO_ERRORS,
            ARGO_QUEUE_DEPTH,
            ARGO_QUEUE_LATENCY,
            ARGO_OPERATION_DURATION,
            CPU_USAGE,
            CPU_PERIODS,
            CPU_THROTTLED_PERIODS,
            MEMORY_WORKING_SET,
            MEMORY_LIMIT,
            OOM_EVENTS,
            POD_PHASE,
            CONTAINER_RESTARTS,
            LAST_TERMINATION,
            RESOURCE_LIMITS,
            RESOURCE_REQUESTS);

    private ClusterMetrics() {}

    private static Metric resources(String name, String help) {
        return KUBE_STATE
                .gauge(name, help)
                .labels(
                        CONTAINER,
                        Label.open("node", "The node that the pod runs on."),
                        Label.open("resource", "What is counted.", "cpu", "memory"),
                        Label.open("unit", "In which unit.", "core", "byte"))
                .build();
    }
}
