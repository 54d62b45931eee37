package dev.wfmon.instrument;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * The meters of the workflow platform: a service tells what happens, and they count, time and keep states.
 *
 * <pre>{@code
 * MeterRegistry registry = new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
 * PlatformMeters meters = new PlatformMeters(registry, "production");
 * Workflow workflow = new Workflow("play-orchestration", "play-task-15-x7k2p", "15");
 * java.time.Instant start = java.time.Instant.now();
 * meters.record(new WorkflowEvent.Started(workflow, "implementation", start));
 * meters.record(new AgentEvent.Started(Agent.REX, "15"));
 * meters.record(new AgentEvent.Succeeded(Agent.REX, "15", Duration.ofMinutes(20)));
 * meters.record(new WorkflowEvent.StageEntered(workflow, "quality", start.plusSeconds(1300)));
 * meters.record(new SystemEvent.WebhookReceived(WebhookType.PULL_REQUEST));
 * }</pre>
 *
 * <p>All series of which the labels are known beforehand are there, at 0, from the start; those of a task begin at 0 when
 * its workflow, stage, wait or run does. So the first event counts as a rise for {@code rate} and {@code increase}.
 *
 * <p>After a restart, tell {@link WorkflowEvent.Recovered} of each workflow that still runs. Events of workflows that
 * nobody started or recovered are logged and dropped.
 */
public final class PlatformMeters {

    private final WorkflowMeters workflows;
    private final AgentMeters agents;
    private final SystemMeters system;

    /**
     * Meters in a registry, one of these for each registry.
     *
     * @param environment the installation of the platform, the label {@code environment} of every series
     */
    public PlatformMeters(MeterRegistry registry, String environment) {
        CatalogueMeters meters = new CatalogueMeters(registry, environment);
        meters.createForeseeable();
        this.workflows = new WorkflowMeters(meters);
        this.agents = new AgentMeters(meters);
        this.system = new SystemMeters(meters);
    }

    /** Counts what happened. Events of one workflow are told in their order; threads may be many. */
    public synchronized void record(PlatformEvent event) {
        switch (event) {
            case WorkflowEvent workflow -> workflows.record(workflow);
            case AgentEvent agent -> agents.record(agent);
            case SystemEvent other -> system.record(other);
        }
    }
}
