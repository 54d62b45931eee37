package dev.wfmon.workflow;

import dev.wfmon.json.JsonObject;

/**
 * The main dashboard of the workflow platform.
 *
 * <p>What a workflow or an agent has finished is counted by the {@code _count} of its duration histogram, which goes
 * up once for each; the state series ({@code workflow_status_gauge}, {@code task_status}) are 1 for the current state
 * and 0 for the others, so they are summed and never rated. Single values over a time are increases up to the end of
 * the shown range; lines of rare events look back over an hour, since hardly any falls into one step of a graph.
 * Where series are born with a task, sums are of increases: the rate of a series that is younger than the window is over
 * its life alone, so that young tasks would weigh more than old ones.
 */
record WorkflowDashboard(Choices choices) {

    static final String UID = "workflow-monitoring";

    JsonObject build() {
        return new Frame(choices)
                .ofAll("Multi-Agent Workflow Monitoring", UID)
                .description("Progress of the workflows, performance of the agents and health of the platform.")
                .link(Drill.taskDetail())
                .link(Drill.agentDetail())
                .section(new OverviewSection(choices).build())
                .section(new ProgressSection(choices).build())
                .section(new AgentSection(choices).build())
                .section(new SystemSection(choices).build())
                .section(new AlertingSection(choices).build())
                .section(new ForecastSection(choices).build())
                .section(new AnomalySection(choices).build())
                .section(new EnvironmentSection(choices).build())
                .build();
    }
}
