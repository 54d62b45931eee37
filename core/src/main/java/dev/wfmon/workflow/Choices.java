package dev.wfmon.workflow;

import static dev.wfmon.promql.dsl.Match.label;
import static dev.wfmon.promql.dsl.Matching.on;

import dev.wfmon.catalogue.WorkflowMetrics;
import dev.wfmon.promql.dsl.Counter;
import dev.wfmon.promql.dsl.Metric;
import dev.wfmon.promql.dsl.Scalar;
import dev.wfmon.promql.dsl.Vector;
import java.util.List;
import java.util.stream.Collectors;

/** The series that the pack is about, and those of them that a viewer picked. */
record Choices(WorkflowConfig config) {

    private static final String APP = "github_app";
    private static final String POD = "pod";

    /** Those of the platform's workflows; others may share the cluster. */
    <M extends Metric<M>> M play(M metric) {
        return metric.where("workflow_type", config.type());
    }

    /** Those of the workflows that ended badly, by their own fault or by that of the controller. */
    static <M extends Metric<M>> M failed(M ended) {
        return ended.where(label("status").in("Failed", "Error"));
    }

    /** Those of the environments that the viewer picked. */
    static <M extends Metric<M>> M here(M metric) {
        return metric.where(label("environment").inVariable("environment"));
    }

    /** Those of the platform's workflows for the tasks that the viewer picked. */
    <M extends Metric<M>> M picked(M metric) {
        return ofPickedTasks(play(metric));
    }

    /** Those of the tasks that the viewer picked. */
    static <M extends Metric<M>> M ofPickedTasks(M metric) {
        return here(metric).where(label("task_id").inVariable("task_id"));
    }

    /** Those of the agents that the viewer picked. */
    static <M extends Metric<M>> M ofPickedAgents(M metric) {
        return here(metric).where(label(APP).inVariable("agent_type"));
    }

    /** Those of the agents for the tasks that the viewer picked. */
    static <M extends Metric<M>> M ofPickedRuns(M metric) {
        return ofPickedAgents(metric).where(label("task_id").inVariable("task_id"));
    }

    /** Those of the agents that implement. */
    <M extends Metric<M>> M ofImplementers(M metric) {
        return metric.where(label(APP)
                .in(config.agents(AgentRole.IMPLEMENTATION).stream()
                        .map(WorkflowAgent::gitHubApp)
                        .toArray(String[]::new)));
    }

    /** Those of the containers in which agents work; the series of a whole pod would count them again. */
    <M extends Metric<M>> M ofAgentContainers(M metric) {
        return metric.where(label(POD).matches(podPattern()), label("container").isPresent());
    }

    /**
     * Those of the containers in which the picked agents work on the picked tasks. Pods have neither label, but their
     * names tell: {@code play-task-15-rex-x7k2p}.
     */
    static <M extends Metric<M>> M ofPickedContainers(M metric) {
        return here(metric)
                .where(
                        label(POD).matches("(.*-)?$task_id-(?i:$" + Frame.AGENT_OF_POD + ")-.*"),
                        label("container").isPresent());
    }

    /** The workflows that ended. */
    Counter ended() {
        return picked(WorkflowMetrics.DURATION.histogram()).observations();
    }

    /** How long workflows have been running; the start time stays after the end, so only running ones count. */
    Vector age() {
        return Scalar.time()
                .minus(picked(WorkflowMetrics.START_TIME.gauge()))
                .and(picked(WorkflowMetrics.STATUS.stateSet()).in("Running"), on("environment", "workflow_name"));
    }

    /** The agents of a role as people call them, {@code Rex and Blaze}. */
    String names(AgentRole role) {
        List<WorkflowAgent> agents = config.agents(role);
        return agents.isEmpty()
                ? "Agent"
                : agents.stream().map(WorkflowAgent::name).collect(Collectors.joining(" and "));
    }

    /** The names of the agents' pods; the first group is the agent. */
    String podPattern() {
        String names = config.agents().stream().map(WorkflowAgent::podName).collect(Collectors.joining("|"));
        return ".*-(" + names + ")-.*";
    }

    /** A pattern for Grafana: what follows the prefixes of the GitHub apps is the name of the agent. */
    String appPattern() {
        String prefixes = config.agents().stream()
                .map(WorkflowAgent::appPrefix)
                .filter(prefix -> !prefix.isEmpty())
                .distinct()
                .map(prefix -> prefix.replaceAll("[^\\w-]", "\\\\$0"))
                .collect(Collectors.joining("|"));
        return prefixes.isEmpty() ? "" : "/^(?:" + prefixes + ")?(.*)$/";
    }
}
