package dev.wfmon.workflow;

import static dev.wfmon.promql.dsl.Grouping.by;
import static dev.wfmon.workflow.Choices.ofPickedContainers;
import static dev.wfmon.workflow.Queries.range;

import dev.wfmon.catalogue.ClusterMetrics;
import dev.wfmon.grafana.dashboard.AxisPlacement;
import dev.wfmon.grafana.dashboard.FieldOverride;
import dev.wfmon.grafana.dashboard.LineStyle;
import dev.wfmon.grafana.dashboard.Panel;
import dev.wfmon.grafana.dashboard.Unit;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Gauge;
import dev.wfmon.promql.dsl.Grouping;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.promql.dsl.Window;

/** What the pods of the picked agents and tasks use. */
record Pods(Choices choices) {

    private static final Unit CORES = Unit.suffix("cores");
    private static final Grouping BY_AGENT = by("agent");

    /** All pods of an agent together, since in a day there are hundreds of them. */
    Panel<?> usageByAgent() {
        return usage(
                "Cores in use (left) and working set (right) of the pods of each agent.",
                agents(coresByPod()).sum(BY_AGENT),
                agents(memory()).sum(BY_AGENT),
                "{{agent}}");
    }

    static Panel<?> usageByPod() {
        return usage(
                "Cores in use (left) and working set (right) of each pod.",
                coresByPod(),
                memory().sum(by("pod")),
                "{{pod}}");
    }

    private static Panel<?> usage(String description, Vector cores, Vector memory, String name) {
        return Panel.timeSeries("Agent Resource Usage")
                .description(description)
                .size(24, 9)
                .query(range(cores).legend(name + " CPU"))
                .query(range(memory).legend(name + " Memory"))
                .unit(CORES)
                .axisSoftMin(0)
                .override(FieldOverride.byQuery("B").unit(Unit.BYTES).axisPlacement(AxisPlacement.RIGHT));
    }

    /**
     * What the pods that exist use now. Their lives are short: the engines do not agree on the rate over a time in which
     * a pod began or ended, and keep it after the end.
     */
    private static Vector coresByPod() {
        Counter seconds = ofPickedContainers(ClusterMetrics.CPU_USAGE.counter());
        return seconds.irate(Window.RATE_INTERVAL).and(seconds.value()).sum(by("pod"));
    }

    /** With a label {@code agent}, as the names of pods have it. */
    private Vector agents(Vector pods) {
        return pods.labelReplace("agent", "$1", "pod", choices.podPattern());
    }

    static Panel<?> cpuHeatmap() {
        return Panel.heatmap("CPU Heat Map")
                .description("How many pods used how many cores.")
                .query(range(coresByPod()).legend("{{pod}}"))
                .calculateBuckets("15m", 12)
                .unit(CORES);
    }

    static Panel<?> memoryHeatmap() {
        return Panel.heatmap("Memory Heat Map")
                .description("How many pods had how large a working set.")
                .query(range(memory().sum(by("pod"))).legend("{{pod}}"))
                .calculateBuckets("15m", 12)
                .unit(Unit.BYTES);
    }

    static Panel<?> capacityTrend() {
        Vector cores = coresByPod().sum();
        Vector memory = memory().sum();
        return Panel.timeSeries("Capacity Trend")
                .description("Cores (left) and memory (right) that all agents together use over the last week:"
                        + " the mean of each hour, and dashed that of each day.")
                .size(24, 8)
                .last("7d")
                .query(range(Queries.sampled(cores, Queries.HOUR).avg()).legend("CPU"))
                .query(range(Queries.sampled(cores, Queries.DAY).avg()).legend("CPU, daily mean"))
                .query(range(Queries.sampled(memory, Queries.HOUR).avg()).legend("Memory"))
                .query(range(Queries.sampled(memory, Queries.DAY).avg()).legend("Memory, daily mean"))
                .minInterval(Queries.BAR)
                .unit(CORES)
                .axisSoftMin(0)
                .override(FieldOverride.byRegex("/Memory/").unit(Unit.BYTES).axisPlacement(AxisPlacement.RIGHT))
                .override(FieldOverride.byRegex("/daily mean/").lineStyle(LineStyle.dashes(10, 10)));
    }

    /** The largest part of its memory limit that a pod of each agent uses; no limit is a limit of 0. */
    Vector memoryShare() {
        Vector limit = ofPickedContainers(ClusterMetrics.MEMORY_LIMIT.gauge()).sum(by("environment", "pod"));
        return agents(memory().sum(by("environment", "pod")).dividedBy(limit.greaterThan(0)))
                .max(by("environment", "agent"));
    }

    static Gauge memory() {
        return ofPickedContainers(ClusterMetrics.MEMORY_WORKING_SET.gauge());
    }
}
