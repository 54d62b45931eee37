package dev.wfmon.workflow;

import dev.wfmon.grafana.dashboard.DashboardLink;
import dev.wfmon.grafana.dashboard.Link;
import dev.wfmon.grafana.dashboard.LinkValue;

/**
 * The ways between the dashboards. All carry the time range, the data source and the environments; a way to the detail of
 * a task keeps the agents that are picked, and the other way round.
 */
final class Drill {

    private static final String WHERE = carried("datasource") + '&' + carried("environment");

    private Drill() {}

    /** From a value whose series has a {@code task_id}. */
    static Link toTask() {
        return toTask(LinkValue.label("task_id"));
    }

    /** From a row of a table. */
    static Link toTask(LinkValue task) {
        return Link.to("Task " + task, task(TaskDashboard.UID))
                .variable("task_id", task)
                .keepTime();
    }

    /** From a value whose series has a {@code github_app}. */
    static Link toAgent() {
        return toAgent(LinkValue.label("github_app"));
    }

    /** From a row of a table. */
    static Link toAgent(LinkValue agent) {
        return Link.to("Agent " + agent, agent(AgentDashboard.UID))
                .variable("agent_type", agent)
                .keepTime();
    }

    static DashboardLink back() {
        return DashboardLink.to("All workflows", address(WorkflowDashboard.UID, WHERE))
                .keepTime();
    }

    static DashboardLink taskDetail() {
        return DashboardLink.to("Task detail", task(TaskDashboard.UID)).keepTime();
    }

    static DashboardLink agentDetail() {
        return DashboardLink.to("Agent detail", agent(AgentDashboard.UID)).keepTime();
    }

    private static String task(String uid) {
        return address(uid, WHERE + '&' + carried("agent_type"));
    }

    private static String agent(String uid) {
        return address(uid, WHERE + '&' + carried("task_id"));
    }

    private static String address(String uid, String parameters) {
        return "/d/" + uid + '?' + parameters;
    }

    /** All values that are picked in a variable, each as a parameter of its own. */
    private static String carried(String variable) {
        return LinkValue.variable(variable).as("queryparam").toString();
    }
}
