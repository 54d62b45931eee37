package dev.wfmon.instrument;

/**
 * A workflow.
 *
 * <pre>{@code
 * Workflow workflow = new Workflow("play-orchestration", "play-task-15-x7k2p", "15");
 * }</pre>
 *
 * @param type its kind, one for each template
 * @param name unique among all workflows, also those of the past
 * @param taskId the task that it works on
 */
public record Workflow(String type, String name, String taskId) {}
