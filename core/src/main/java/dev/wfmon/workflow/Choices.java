package dev.wfmon.workflow;

import static dev.wfmon.promql.dsl.Match.label;

import dev.wfmon.promql.dsl.Metric;

/** The series that the pack is about, and those of them that a viewer picked. */
final class Choices {

    private static final String APP = "github_app";
    private static final String POD = "pod";

    private Choices() {}

    /** Those of the platform's workflows; others may share the cluster. */
    static <M extends Metric<M>> M play(M metric) {
        return metric.where("workflow_type", "play-orchestration");
    }

    /** Those of the environments that the viewer picked. */
    static <M extends Metric<M>> M here(M metric) {
        return metric.where(label("environment").inVariable("environment"));
    }

    /** Those of the platform's workflows for the tasks that the viewer picked. */
    static <M extends Metric<M>> M picked(M metric) {
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
    static <M extends Metric<M>> M ofImplementers(M metric) {
        return metric.where(label(APP).in("5DLabs-Rex", "5DLabs-Blaze"));
    }

    /** Those of the containers in which agents work; the series of a whole pod would count them again. */
    static <M extends Metric<M>> M ofAgentContainers(M metric) {
        return metric.where(
                label(POD).matches(".*-(rex|blaze|cleo|tess)-.*"),
                label("container").isPresent());
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
}
