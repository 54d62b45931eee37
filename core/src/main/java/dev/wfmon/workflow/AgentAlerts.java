package dev.wfmon.workflow;

import static dev.wfmon.catalogue.AgentMetrics.EXECUTION_DURATION;
import static dev.wfmon.catalogue.AgentMetrics.FAILURES;
import static dev.wfmon.catalogue.ClusterMetrics.CPU_PERIODS;
import static dev.wfmon.catalogue.ClusterMetrics.CPU_THROTTLED_PERIODS;
import static dev.wfmon.catalogue.ClusterMetrics.MEMORY_LIMIT;
import static dev.wfmon.catalogue.ClusterMetrics.MEMORY_WORKING_SET;
import static dev.wfmon.promql.dsl.Grouping.by;

import dev.wfmon.alert.Rule;
import dev.wfmon.promql.dsl.Grouping;
import dev.wfmon.promql.dsl.Histogram;
import dev.wfmon.promql.dsl.Vector;
import dev.wfmon.workflow.WorkflowThresholds.Agents;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What alerts of agents, and of the pods in which they run. */
record AgentAlerts(Choices choices) {

    private static final String[] AGENT = {"environment", "github_app"};
    private static final Grouping CONTAINER = by("environment", "namespace", "pod", "container");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Histogram RUNS = EXECUTION_DURATION.histogram();

    private static final String PREFIX = "environment_github_app:agent_execution_duration_seconds_";

    private static final Recorded TOTAL =
            new Recorded(PREFIX + "sum:increase1h", RUNS.total().increase(HOUR).sum(by(AGENT)), List.of(AGENT));
    private static final Recorded COUNT = new Recorded(
            PREFIX + "count:increase1h", RUNS.observations().increase(HOUR).sum(by(AGENT)), List.of(AGENT));

    List<Rule> rules() {
        Agents limits = choices.config().thresholds().agents();
        return Stream.of(
                        List.of(TOTAL.rule(), COUNT.rule()),
                        slow(limits),
                        memory(limits),
                        throttled(limits),
                        outOfMemory(limits))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The last hour beside the day before it, of which it is no part. The day is told by what was recorded each minute:
     * adding up a day of all tasks once a minute is heavy. So a new installation tells nothing for its first hour, and
     * until there were runs enough before the last one: each run counts in the sixty minutes after its end.
     */
    private List<Rule> slow(Agents limits) {
        Vector mean = TOTAL.series().dividedBy(COUNT.series().atLeast(limits.minimumRuns()));
        Vector usual = dayBefore(TOTAL).dividedBy(dayBefore(COUNT).atLeast(60 * limits.minimumRuns()));
        Vector slowdown = mean.dividedBy(usual);
        return Alert.of(choices.config(), "AgentPerformanceDegradation", "agent", "agent-performance")
                .says(
                        "Agent {{ $labels.github_app }} performance degradation",
                        "In the last hour, runs of agent {{ $labels.github_app }} took {{ $value | humanize }} times as"
                                + " long as in the day before.")
                .shows("agent_type", "github_app")
                .above(slowdown, limits.slowdown());
    }

    private static Vector dayBefore(Recorded hours) {
        return hours.series().offset(HOUR).over(DAY).sum();
    }

    /** Containers without a limit have a limit of 0. */
    private List<Rule> memory(Agents limits) {
        Vector use = choices.ofAgentContainers(MEMORY_WORKING_SET.gauge())
                .dividedBy(choices.ofAgentContainers(MEMORY_LIMIT.gauge()).greaterThan(0))
                .max(CONTAINER);
        return Alert.of(choices.config(), "AgentMemoryNearLimit", "resources", "memory-near-limit")
                .says(
                        "Agent pod {{ $labels.pod }} is about to run out of memory",
                        "Container {{ $labels.container }} of pod {{ $labels.pod }} uses {{ $value | humanizePercentage }}"
                                + " of its memory limit.")
                .above(use, limits.memory());
    }

    private List<Rule> throttled(Agents limits) {
        Duration window = Duration.ofMinutes(5);
        Vector share = choices.ofAgentContainers(CPU_THROTTLED_PERIODS.counter())
                .rate(window)
                .sum(CONTAINER)
                .dividedBy(choices.ofAgentContainers(CPU_PERIODS.counter())
                        .rate(window)
                        .sum(CONTAINER));
        return Alert.of(choices.config(), "AgentCpuThrottled", "resources", "cpu-throttling")
                .says(
                        "Agent pod {{ $labels.pod }} is held back by its CPU limit",
                        "Container {{ $labels.container }} of pod {{ $labels.pod }} is throttled"
                                + " {{ $value | humanizePercentage }} of the time.")
                .above(share, limits.throttling());
    }

    /** The platform's own counter, since the series of a container end with it. */
    private List<Rule> outOfMemory(Agents limits) {
        Vector killed = FAILURES.counter()
                .where("failure_reason", "out_of_memory")
                .increase(HOUR)
                .sum(by(AGENT));
        return Alert.of(choices.config(), "AgentOutOfMemory", "resources", "out-of-memory")
                .says(
                        "Runs of agent {{ $labels.github_app }} run out of memory",
                        "In the last hour, {{ $value | humanize }} runs of agent {{ $labels.github_app }} were killed for"
                                + " want of memory.")
                .shows("agent_type", "github_app")
                .reaching(killed.round(), limits.outOfMemory());
    }
}
